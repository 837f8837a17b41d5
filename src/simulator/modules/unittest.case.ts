/** unittest.case (Lib/unittest/case.py). */
import type { ModuleDef } from "../vm/import.ts";
import { case_ } from "./python/unittest-case.py.ts";

const module: ModuleDef = { name: "unittest.case", source: case_ };
export default module;
