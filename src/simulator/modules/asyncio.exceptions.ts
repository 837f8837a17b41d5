/** asyncio.exceptions (Lib/asyncio/exceptions.py). */
import type { ModuleDef } from "../vm/import.ts";
import { exceptions } from "./python/asyncio-base.py.ts";

const module: ModuleDef = { name: "asyncio.exceptions", source: exceptions };
export default module;
