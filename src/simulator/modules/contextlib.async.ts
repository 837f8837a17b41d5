/** What of contextlib is asynchronous (Lib/contextlib.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/contextlib.async.py.ts";

const module: ModuleDef = { name: "(contextlib.async)", source };
export default module;
