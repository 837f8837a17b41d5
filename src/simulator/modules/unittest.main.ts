/** unittest.main (Lib/unittest/main.py). */
import type { ModuleDef } from "../vm/import.ts";
import { main } from "./python/unittest-load.py.ts";

const module: ModuleDef = { name: "unittest.main", source: main };
export default module;
