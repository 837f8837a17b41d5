/** posixpath (Lib/posixpath.py): names of files as text. `os.path` is this module. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/posixpath.py.ts";

const module: ModuleDef = { name: "posixpath", source };
export default module;
