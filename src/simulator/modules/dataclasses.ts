/** dataclasses (Lib/dataclasses.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/dataclasses.py.ts";

const module: ModuleDef = { name: "dataclasses", source };
export default module;
