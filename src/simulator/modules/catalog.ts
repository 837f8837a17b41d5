/**
 * The modules that a program can import, each with what fetches its code. `builtins` and `sys` are always there. A page
 * fetches only what its program needs (needed.ts); all.ts has the same modules at hand without fetching.
 */
import type { ModuleDef } from "../vm/import.ts";

type Load = () => Promise<{ readonly default: ModuleDef }>;

export const catalog: Readonly<Record<string, Load>> = {
  __future__: () => import("./__future__.ts"),
  _collections: () => import("./_collections.ts"),
  _collections_abc: () => import("./_collections_abc.ts"),
  _io: () => import("./_io.ts"),
  _queue: () => import("./_queue.ts"),
  _thread: () => import("./_thread.ts"),
  _weakref: () => import("./_weakref.ts"),
  _weakrefset: () => import("./_weakrefset.ts"),
  abc: () => import("./abc.ts"),
  atexit: () => import("./atexit.ts"),
  bisect: () => import("./bisect.ts"),
  collections: () => import("./collections.ts"),
  "collections.abc": () => import("./collections.abc.ts"),
  concurrent: () => import("./concurrent.ts"),
  "concurrent.futures": () => import("./concurrent.futures.ts"),
  "concurrent.futures._base": () => import("./concurrent.futures._base.ts"),
  "concurrent.futures.thread": () => import("./concurrent.futures.thread.ts"),
  contextlib: () => import("./contextlib.ts"),
  copy: () => import("./copy.ts"),
  copyreg: () => import("./copyreg.ts"),
  ctypes: () => import("./ctypes.ts"),
  dis: () => import("./dis.ts"),
  errno: () => import("./errno.ts"),
  functools: () => import("./functools.ts"),
  gc: () => import("./gc.ts"),
  heapq: () => import("./heapq.ts"),
  io: () => import("./io.ts"),
  itertools: () => import("./itertools.ts"),
  keyword: () => import("./keyword.ts"),
  math: () => import("./math.ts"),
  operator: () => import("./operator.ts"),
  os: () => import("./os.ts"),
  posix: () => import("./posix.ts"),
  posixpath: () => import("./posixpath.ts"),
  queue: () => import("./queue.ts"),
  threading: () => import("./threading.ts"),
  time: () => import("./time.ts"),
  traceback: () => import("./traceback.ts"),
  types: () => import("./types.ts"),
  warnings: () => import("./warnings.ts"),
  weakref: () => import("./weakref.ts"),
};
