/** _pickle (Modules/_pickle.c), written in Python. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/_pickle.py.ts";

const module: ModuleDef = { name: "_pickle", isC: true, source };
export default module;
