/** enum (Lib/enum.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/enum.py.ts";

const module: ModuleDef = { name: "enum", source };
export default module;
