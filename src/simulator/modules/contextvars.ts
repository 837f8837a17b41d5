/** contextvars (Lib/contextvars.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/contextvars.py.ts";

const module: ModuleDef = { name: "contextvars", source };
export default module;
