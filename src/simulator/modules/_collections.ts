/** _collections (Modules/_collectionsmodule.c): the types under the module collections, for those who want no more. */
import type { ModuleDef } from "../vm/import.ts";
import { addTypes, countingFunctions } from "./collections.ts";

const module: ModuleDef = { name: "_collections", functions: countingFunctions, init: addTypes };
export default module;
