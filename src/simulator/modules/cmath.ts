/** cmath (Modules/cmathmodule.c): functions of complex numbers. */
import { unsupported } from "../objects/machine.ts";
import { onearg } from "../objects/object.ts";
import { textOf } from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/cmath.py.ts";

const module: ModuleDef = {
  name: "cmath",
  isC: true,
  functions: [
    onearg("_special", (_m, name) =>
      unsupported(`cmath.${textOf(name)} is not modelled for infinities and nan; it is for finite numbers`),
    ),
  ],
  source,
};
export default module;
