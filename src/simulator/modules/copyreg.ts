/** copyreg (Lib/copyreg.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/copyreg.py.ts";

const module: ModuleDef = { name: "copyreg", source };
export default module;
