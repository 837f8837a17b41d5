/** abc (Lib/abc.py, Modules/_abc.c). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/abc.py.ts";

const module: ModuleDef = { name: "abc", doc: "Abstract Base Classes (ABCs) according to PEP 3119.", source };
export default module;
