/** string (Lib/string.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/string.py.ts";

const module: ModuleDef = { name: "string", source };
export default module;
