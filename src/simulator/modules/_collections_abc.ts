/** collections.abc and the module behind it (Lib/_collections_abc.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/_collections_abc.py.ts";

const module: ModuleDef = {
  name: "_collections_abc",
  doc: "Abstract Base Classes (ABCs) for collections, according to PEP 3119.",
  source,
};
export default module;

/** The public name: the same objects. */
export const collectionsAbc: ModuleDef = {
  name: "collections.abc",
  source: "from _collections_abc import *\nfrom _collections_abc import __all__\n",
};
