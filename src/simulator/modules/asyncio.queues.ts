/** asyncio.queues (Lib/asyncio/queues.py). */
import type { ModuleDef } from "../vm/import.ts";
import { queues } from "./python/asyncio-sync.py.ts";

const module: ModuleDef = { name: "asyncio.queues", source: queues };
export default module;
