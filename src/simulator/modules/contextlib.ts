/** contextlib (Lib/contextlib.py), without what is asynchronous. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/contextlib.py.ts";

const module: ModuleDef = { name: "contextlib", source };
export default module;
