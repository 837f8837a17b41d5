/** types.coroutine (Lib/types.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/types.coroutine.py.ts";

const module: ModuleDef = { name: "(types.coroutine)", source };
export default module;
