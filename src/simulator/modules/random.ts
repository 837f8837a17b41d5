/** random (Lib/random.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/random.py.ts";

const module: ModuleDef = {
  name: "random",
  source,
  refused: { SystemRandom: "a lab has no source of chance; Random with a seed is repeatable" },
};
export default module;
