/** concurrent.futures.thread (Lib/concurrent/futures/thread.py). */
import type { ModuleDef } from "../vm/import.ts";
import { thread } from "./python/futures.py.ts";

const module: ModuleDef = { name: "concurrent.futures.thread", source: thread };
export default module;
