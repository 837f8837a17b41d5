/** concurrent.futures (Lib/concurrent/futures/__init__.py). */
import type { ModuleDef } from "../vm/import.ts";
import { package_ } from "./python/futures.py.ts";

const module: ModuleDef = {
  name: "concurrent.futures",
  source: package_,
  isPackage: true,
  needs: ["concurrent.futures.thread"],
  refused: {
    ProcessPoolExecutor: "of the pools, ThreadPoolExecutor and multiprocessing.Pool are there",
  },
};
export default module;
