/** ctypes: what reading memory by address needs. */
import type { ModuleDef } from "../vm/import.ts";

const def: ModuleDef = { name: "ctypes", functions: [] };
export default def;
