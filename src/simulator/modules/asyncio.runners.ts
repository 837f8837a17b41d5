/** asyncio.runners (Lib/asyncio/runners.py). */
import type { ModuleDef } from "../vm/import.ts";
import { runners } from "./python/asyncio-loop.py.ts";

const module: ModuleDef = { name: "asyncio.runners", source: runners };
export default module;
