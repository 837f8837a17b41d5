/** multiprocessing (Lib/multiprocessing), with the start method fork. */
import type { ModuleDef } from "../vm/import.ts";
import { pool } from "./python/multiprocessing-pool.py.ts";
import { source } from "./python/multiprocessing.py.ts";

const SHARED = "processes share no memory here; Queue, Pipe and Pool carry values from one to another";
const names = (text: string, why: string): Record<string, string> =>
  Object.fromEntries(text.split(" ").map((name) => [name, why]));

const module: ModuleDef = {
  name: "multiprocessing",
  source: `${source}${pool}`,
  refused: {
    ...names("Value Array RawValue RawArray Manager shared_memory managers sharedctypes", SHARED),
    ...names(
      "Condition Barrier JoinableQueue",
      "of the shared locks, Lock, RLock, Semaphore, BoundedSemaphore and Event are",
    ),
    ...names(
      "connection pool queues synchronize context util process reduction reducer dummy allow_connection_pickling",
      "its parts are names of the package itself",
    ),
    ...names(
      "allow_connection_pickling reducer set_forkserver_preload set_executable get_logger log_to_stderr",
      "processes are forked, and nothing is logged",
    ),
  },
};
export default module;
