/** abc (Lib/abc.py, Modules/_abc.c). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/abc.py.ts";

const module: ModuleDef = { name: "abc", source };
export default module;
