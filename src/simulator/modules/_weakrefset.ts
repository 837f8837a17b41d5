/** _weakrefset (Lib/_weakrefset.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/_weakrefset.py.ts";

const module: ModuleDef = { name: "_weakrefset", source };
export default module;
