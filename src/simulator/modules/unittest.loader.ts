/** unittest.loader (Lib/unittest/loader.py). */
import type { ModuleDef } from "../vm/import.ts";
import { loader } from "./python/unittest-load.py.ts";

const module: ModuleDef = { name: "unittest.loader", source: loader };
export default module;
