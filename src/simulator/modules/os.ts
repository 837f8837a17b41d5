/** os (Lib/os.py): files and folders of the lab, and the names of what only a real system has. */
import type { ModuleDef } from "../vm/import.ts";
import { REAL, realSystemNames } from "./posix-names.ts";
import { source } from "./python/os.py.ts";
import { refusing } from "./refuse.ts";

const module: ModuleDef = {
  name: "os",
  functions: refusing(
    "os",
    `popen execl execle execlp execlpe execvp execvpe spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe
     fdopen fwalk process_cpu_count getenvb`,
    REAL,
  ),
  source,
  refused: { [`_exit environb ${realSystemNames}`]: REAL },
};
export default module;
