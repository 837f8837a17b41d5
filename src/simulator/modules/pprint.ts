/** pprint (Lib/pprint.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/pprint.py.ts";

const module: ModuleDef = { name: "pprint", source };
export default module;
