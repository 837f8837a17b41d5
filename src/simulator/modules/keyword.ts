/** keyword (Lib/keyword.py). */
import type { ModuleDef } from "../vm/import.ts";

const names =
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield";

const module: ModuleDef = {
  name: "keyword",
  source: `
__all__ = ["iskeyword", "issoftkeyword", "kwlist", "softkwlist"]
kwlist = "${names}".split()
softkwlist = ["_", "case", "match", "type"]
iskeyword = frozenset(kwlist).__contains__
issoftkeyword = frozenset(softkwlist).__contains__
`,
};
export default module;
