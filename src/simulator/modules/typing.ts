/** typing (Lib/typing.py): names for annotations, which a running program may read and nobody checks. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/typing.py.ts";

const module: ModuleDef = {
  name: "typing",
  source,
  refused: {
    "ParamSpec ParamSpecArgs ParamSpecKwargs TypeVarTuple TypeAliasType Concatenate Unpack NoDefault":
      "of type variables TypeVar and the syntax of PEP 695 are",
    "IO TextIO BinaryIO Pattern Match ContextManager AsyncContextManager ByteString SupportsBytes SupportsComplex SupportsRound":
      "use the classes of io, re and contextlib themselves",
    "get_overloads clear_overloads get_protocol_members is_protocol is_typeddict no_type_check_decorator":
      "annotations are not examined here",
  },
};
export default module;
