/** concurrent.futures._base (Lib/concurrent/futures/_base.py). */
import type { ModuleDef } from "../vm/import.ts";
import { base } from "./python/futures.py.ts";

const module: ModuleDef = { name: "concurrent.futures._base", source: base, needs: ["traceback"] };
export default module;
