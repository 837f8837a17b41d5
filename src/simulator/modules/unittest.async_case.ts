/** unittest.async_case (Lib/unittest/async_case.py). */
import type { ModuleDef } from "../vm/import.ts";
import { asyncCase } from "./python/unittest-util.py.ts";

const module: ModuleDef = { name: "unittest.async_case", source: asyncCase };
export default module;
