/** asyncio.taskgroups (Lib/asyncio/taskgroups.py). */
import type { ModuleDef } from "../vm/import.ts";
import { taskgroups } from "./python/asyncio-groups.py.ts";

const module: ModuleDef = { name: "asyncio.taskgroups", source: taskgroups };
export default module;
