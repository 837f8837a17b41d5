/** asyncio.futures (Lib/asyncio/futures.py). */
import type { ModuleDef } from "../vm/import.ts";
import { futures } from "./python/asyncio-tasks.py.ts";

const module: ModuleDef = { name: "asyncio.futures", source: futures };
export default module;
