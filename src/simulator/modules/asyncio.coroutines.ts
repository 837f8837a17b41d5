/** asyncio.coroutines (Lib/asyncio/coroutines.py). */
import type { ModuleDef } from "../vm/import.ts";
import { coroutines } from "./python/asyncio-base.py.ts";

const module: ModuleDef = { name: "asyncio.coroutines", source: coroutines };
export default module;
