/** asyncio.events (Lib/asyncio/events.py). */
import type { ModuleDef } from "../vm/import.ts";
import { events } from "./python/asyncio-loop.py.ts";

const module: ModuleDef = { name: "asyncio.events", source: events };
export default module;
