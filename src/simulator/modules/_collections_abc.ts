/** The module behind collections.abc (Lib/_collections_abc.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/_collections_abc.py.ts";

const module: ModuleDef = {
  name: "_collections_abc",
  source,
};
export default module;
