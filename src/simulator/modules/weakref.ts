/** weakref (Lib/weakref.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/weakref.py.ts";

const module: ModuleDef = {
  name: "weakref",
  doc: "Weak reference support for Python.\n\nThis module is an implementation of PEP 205:\n\nhttps://peps.python.org/pep-0205/\n",
  source,
};
export default module;
