/** concurrent (Lib/concurrent/__init__.py): a package with nothing in it but `futures`. */
import type { ModuleDef } from "../vm/import.ts";

const module: ModuleDef = { name: "concurrent", source: "", isPackage: true };
export default module;
