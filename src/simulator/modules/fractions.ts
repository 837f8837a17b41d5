/** fractions (Lib/fractions.py). Decimals are not modelled: where one is needed, the import of `decimal` refuses. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/fractions.py.ts";

const module: ModuleDef = { name: "fractions", source };
export default module;
