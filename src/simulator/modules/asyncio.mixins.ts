/** asyncio.mixins (Lib/asyncio/mixins.py). */
import type { ModuleDef } from "../vm/import.ts";
import { mixins } from "./python/asyncio-sync.py.ts";

const module: ModuleDef = { name: "asyncio.mixins", source: mixins };
export default module;
