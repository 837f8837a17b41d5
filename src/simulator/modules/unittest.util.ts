/** unittest.util (Lib/unittest/util.py). */
import type { ModuleDef } from "../vm/import.ts";
import { util } from "./python/unittest-util.py.ts";

const module: ModuleDef = { name: "unittest.util", source: util };
export default module;
