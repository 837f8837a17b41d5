/**
 * What a CPython of 32 bits says where this one says something else, for comparisons with a real one in WebAssembly
 * (Pyodide): sizes, the count of what is immortal, addresses, and no threads. Nothing else of the machine changes: layouts
 * in memory stay those of 64 bits, only what a program is told is translated.
 */
import type { PyObject, PyTypeObject } from "./object.ts";
import { rt } from "./runtime.ts";
import type { PyUnicodeObject } from "./unicodeobject.ts";

/** Which of the build's answers a program was given. */
export type AskedOfBuild = "sizes" | "immortal" | "addresses" | "blocks" | "threads";

export interface Build {
  readonly name: "wasm32";
  /** What `id()` answered there, in order; the model cannot know where that process's malloc puts things. */
  readonly ids: readonly number[];
}

export interface RunningBuild extends Build {
  /** Answers of `id()` given so far. */
  next: number;
  readonly asked: Set<AskedOfBuild>;
}

/** `_Py_IMMORTAL_REFCNT` of 32-bit builds (Include/refcount.h). */
const IMMORTAL32 = 0x3fffffff;

export function immortalCount(here: number): number {
  if (rt.build === null) return here;
  rt.build.asked.add("immortal");
  return IMMORTAL32;
}

/** What `id()` says of an object whose address is `here`. */
export function addressThere(here: number): number {
  const { build } = rt;
  if (build === null || build.ids.length === 0) return here;
  build.asked.add("addresses");
  return build.ids[build.next++] ?? here;
}

/** Blocks of pymalloc, with which that build is not made. */
export function pymallocBlocks(here: number): number {
  if (rt.build === null) return here;
  rt.build.asked.add("blocks");
  return 0;
}

/** May a thread be started? */
export function hasThreads(): boolean {
  rt.build?.asked.add("threads");
  return rt.build === null;
}

/** Sizes of a dict's keys: header, index of `1 << indexBytes` bytes, and entries. */
function keysSize(log2: number, header: number, entry: number): number {
  const indexBytes = log2 < 8 ? log2 : log2 < 16 ? log2 + 1 : log2 + 2;
  return header + 2 ** indexBytes + Math.floor((2 << log2) / 3) * entry;
}

/** The keys' size there of keys that have `size` bytes here: their number and kind are told by it. */
function keysThere(size: number): number {
  for (let log2 = 3; log2 < 40; log2++) {
    if (keysSize(log2, 32, 24) === size) return keysSize(log2, 20, 12);
    if (keysSize(log2, 32, 16) === size) return keysSize(log2, 20, 8);
  }
  return size / 2;
}

/** `sys.getsizeof` there of an object that has `size` bytes here. Most types are made of pointers and numbers of their size. */
export function sizeThere(o: PyObject, size: number): number {
  if (rt.build === null) return size;
  rt.build.asked.add("sizes");
  let base: PyTypeObject = o.ob_type;
  while (base.tp_base !== null && base.tp_base.tp_name !== "object") base = base.tp_base;
  // The rest, beyond what the built-in type itself has, is pointers.
  const fixed = (there: number, here: number): number => there + (size - here) / 2;
  switch (base.tp_name) {
    case "int":
    case "bool":
      return size - 12;
    case "float":
      return fixed(16, 24);
    case "complex":
      return fixed(24, 32);
    case "str":
      return size - ((o as PyUnicodeObject).body.kind === 0 ? 20 : 28);
    case "bytes":
      return size - 16;
    case "array.array":
      return size - 40;
    case "bytearray":
      return size - 28;
    case "dict":
      if (size <= 64) return fixed(40, 64);
      return 40 + (hasValues(o) ? (size - 64) / 2 : keysThere(size - 64));
    case "generator":
    case "coroutine":
    case "async_generator":
      return fixed(84, 160);
    case "type":
      // An instance of a metaclass is a class.
      return size <= 944 ? 472 : 472 + keysThere(size - 944);
    default:
      return size / 2;
  }
}

/** Does a dict stand on the values of an instance, whose keys are the class's? */
function hasValues(o: PyObject): boolean {
  return (o as { body?: { ma_values?: unknown } }).body?.ma_values != null;
}
