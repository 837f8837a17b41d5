/** unittest.signals (Lib/unittest/signals.py). */
import type { ModuleDef } from "../vm/import.ts";
import { signals } from "./python/unittest-load.py.ts";

const module: ModuleDef = { name: "unittest.signals", source: signals };
export default module;
