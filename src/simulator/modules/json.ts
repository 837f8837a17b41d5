/** json (Lib/json/__init__.py, encoder.py, decoder.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/json.py.ts";

const module: ModuleDef = { name: "json", isPackage: true, source };
export default module;
