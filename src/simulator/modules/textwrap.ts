/** textwrap (Lib/textwrap.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/textwrap.py.ts";

const module: ModuleDef = { name: "textwrap", source };
export default module;
