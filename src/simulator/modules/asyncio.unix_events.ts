/** asyncio.unix_events (Lib/asyncio/unix_events.py). */
import type { ModuleDef } from "../vm/import.ts";
import { unix_events } from "./python/asyncio-loop.py.ts";

const module: ModuleDef = {
  name: "asyncio.unix_events",
  source: unix_events,
  refused: {
    "AbstractChildWatcher FastChildWatcher MultiLoopChildWatcher PidfdChildWatcher SafeChildWatcher ThreadedChildWatcher":
      "there are no other processes to wait for",
  },
};
export default module;
