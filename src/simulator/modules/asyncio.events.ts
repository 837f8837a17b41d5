/** asyncio.events (Lib/asyncio/events.py). */
import type { ModuleDef } from "../vm/import.ts";
import { events } from "./python/asyncio-base.py.ts";

const module: ModuleDef = {
  name: "asyncio.events",
  source: events,
  refused: {
    "get_child_watcher set_child_watcher": "there are no other processes to wait for",
  },
};
export default module;
