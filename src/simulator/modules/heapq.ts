/** heapq (Lib/heapq.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/heapq.py.ts";

const module: ModuleDef = { name: "heapq", doc: "Heap queue algorithm (a.k.a. priority queue).", source };
export default module;
