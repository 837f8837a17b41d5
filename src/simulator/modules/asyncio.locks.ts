/** asyncio.locks (Lib/asyncio/locks.py). */
import type { ModuleDef } from "../vm/import.ts";
import { locks } from "./python/asyncio-sync.py.ts";

const module: ModuleDef = { name: "asyncio.locks", source: locks };
export default module;
