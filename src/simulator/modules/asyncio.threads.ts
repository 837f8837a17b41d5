/** asyncio.threads (Lib/asyncio/threads.py). */
import type { ModuleDef } from "../vm/import.ts";
import { threads } from "./python/asyncio-tasks.py.ts";

const module: ModuleDef = { name: "asyncio.threads", source: threads };
export default module;
