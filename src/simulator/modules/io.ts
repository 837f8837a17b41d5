/** io (Lib/io.py): the abstract classes over what `_io` has. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/io.py.ts";

const module: ModuleDef = {
  name: "io",
  source,
};
export default module;
