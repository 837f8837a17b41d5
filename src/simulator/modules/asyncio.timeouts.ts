/** asyncio.timeouts (Lib/asyncio/timeouts.py). */
import type { ModuleDef } from "../vm/import.ts";
import { timeouts } from "./python/asyncio-groups.py.ts";

const module: ModuleDef = { name: "asyncio.timeouts", source: timeouts };
export default module;
