/** queue (Lib/queue.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/queue.py.ts";

const module: ModuleDef = { name: "queue", source };
export default module;
