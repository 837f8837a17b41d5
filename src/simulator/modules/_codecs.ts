/** _codecs (Modules/_codecsmodule.c), written in Python. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/_codecs.py.ts";

const module: ModuleDef = { name: "_codecs", isC: true, source };
export default module;
