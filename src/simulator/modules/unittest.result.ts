/** unittest.result (Lib/unittest/result.py). */
import type { ModuleDef } from "../vm/import.ts";
import { result } from "./python/unittest-run.py.ts";

const module: ModuleDef = { name: "unittest.result", source: result };
export default module;
