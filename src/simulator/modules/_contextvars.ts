/** _contextvars (Python/context.c). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/_contextvars.py.ts";

const module: ModuleDef = { name: "_contextvars", source, isC: true };
export default module;
