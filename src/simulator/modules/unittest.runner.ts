/** unittest.runner (Lib/unittest/runner.py). */
import type { ModuleDef } from "../vm/import.ts";
import { runner } from "./python/unittest-run.py.ts";

const module: ModuleDef = { name: "unittest.runner", source: runner };
export default module;
