/** tracemalloc (Lib/tracemalloc.py): snapshots of traced memory, and their statistics. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/tracemalloc.py.ts";

const module: ModuleDef = { name: "tracemalloc", source };
export default module;
