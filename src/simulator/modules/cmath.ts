/** cmath (Modules/cmathmodule.c): functions of complex numbers. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/cmath.py.ts";

const module: ModuleDef = { name: "cmath", isC: true, source };
export default module;
