/** copy (Lib/copy.py): shallow and deep copies. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/copy.py.ts";

const module: ModuleDef = { name: "copy", source };
export default module;
