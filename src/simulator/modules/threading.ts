/** threading (Lib/threading.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/threading.py.ts";

const module: ModuleDef = { name: "threading", source, needs: ["warnings"] };
export default module;
