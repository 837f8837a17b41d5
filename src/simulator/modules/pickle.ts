/** pickle (Lib/pickle.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/pickle.py.ts";

const module: ModuleDef = {
  name: "pickle",
  source,
  refused: { PickleBuffer: "pickles hold all their data themselves here" },
};
export default module;
