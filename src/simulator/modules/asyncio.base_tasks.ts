/** asyncio.base_tasks (Lib/asyncio/base_tasks.py). */
import type { ModuleDef } from "../vm/import.ts";
import { base_tasks } from "./python/asyncio-base.py.ts";

const module: ModuleDef = { name: "asyncio.base_tasks", source: base_tasks };
export default module;
