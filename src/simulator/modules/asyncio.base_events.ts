/** asyncio.base_events (Lib/asyncio/base_events.py). */
import type { ModuleDef } from "../vm/import.ts";
import { base_events } from "./python/asyncio-loop.py.ts";

const module: ModuleDef = { name: "asyncio.base_events", source: base_events };
export default module;
