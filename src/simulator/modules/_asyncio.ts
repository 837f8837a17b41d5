/** _asyncio (Modules/_asynciomodule.c). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/_asyncio.py.ts";

const module: ModuleDef = { name: "_asyncio", source, isC: true };
export default module;
