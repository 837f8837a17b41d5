/** unittest.suite (Lib/unittest/suite.py). */
import type { ModuleDef } from "../vm/import.ts";
import { suite } from "./python/unittest-load.py.ts";

const module: ModuleDef = { name: "unittest.suite", source: suite };
export default module;
