/** asyncio.tasks (Lib/asyncio/tasks.py). */
import type { ModuleDef } from "../vm/import.ts";
import { tasks } from "./python/asyncio-tasks.py.ts";

const module: ModuleDef = { name: "asyncio.tasks", source: tasks };
export default module;
