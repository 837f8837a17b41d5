/** types (Lib/types.py). */
import { setItemIdentifier } from "../objects/dictobject.ts";
import { PyModule_GetDict } from "../objects/moduleobject.ts";
import { _PyNamespace_Type } from "../objects/namespaceobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { ASYNC } from "./registry.ts";
import { source } from "./python/types.py.ts";

const module: ModuleDef = {
  name: "types",
  init(m) {
    setItemIdentifier(PyModule_GetDict(m), "SimpleNamespace", _PyNamespace_Type);
    return true;
  },
  source,
  refused: { CapsuleType: "there are no capsules" },
  late: { [ASYNC]: "AsyncGeneratorType CoroutineType", "(types.coroutine)": "coroutine" },
};
export default module;
