/** weakref (Lib/weakref.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/weakref.py.ts";

const module: ModuleDef = {
  name: "weakref",
  source,
};
export default module;
