/** The module behind collections.abc (Lib/_collections_abc.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/_collections_abc.py.ts";

const module: ModuleDef = {
  name: "_collections_abc",
  doc: "Abstract Base Classes (ABCs) for collections, according to PEP 3119.",
  source,
};
export default module;
