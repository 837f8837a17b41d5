/** asyncio.base_futures (Lib/asyncio/base_futures.py). */
import type { ModuleDef } from "../vm/import.ts";
import { base_futures } from "./python/asyncio-base.py.ts";

const module: ModuleDef = { name: "asyncio.base_futures", source: base_futures };
export default module;
