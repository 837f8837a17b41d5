/**
 * What a CPython of 32 bits says where this one says something else, for comparisons with a real one in WebAssembly
 * (Pyodide): sizes, the count of what is immortal, addresses, and no threads. Nothing else of the machine changes: layouts
 * in memory stay those of 64 bits, only what a program is told is translated.
 */
import { IMMORTAL, type PyObject, type PyTypeObject } from "./object.ts";
import { rt } from "./runtime.ts";
import type { PyUnicodeObject } from "./unicodeobject.ts";

/** Which of the build's answers a program was given. */
export type AskedOfBuild = "sizes" | "immortal" | "addresses" | "blocks" | "threads" | "processes";

/** What a process was like when its program began, where it was no fresh one. */
export interface ProcessStart {
  /** Modules that it had imported. */
  readonly modules: readonly string[];
  /** `gc.get_count()` before the first line. */
  readonly count: readonly [number, number, number];
  /** What the last full collection left, and what has joined the oldest generation since. */
  readonly longLived: readonly [total: number, pending: number];
  /** `gc.get_stats()`: collections, collected, uncollectable of each generation. */
  readonly stats: readonly (readonly [number, number, number])[];
}

export interface Build {
  readonly name: "wasm32";
  /** What `id()` answered there, in order; the model cannot know where that process's malloc puts things. */
  readonly ids: readonly number[];
  /** The process that ran it. What was there before the program stood in its permanent generation (`gc.freeze`). */
  readonly start?: ProcessStart;
}

export interface RunningBuild extends Build {
  /** Answers of `id()` given so far. */
  next: number;
  /** Whose address was told: for programs that read memory by it. */
  readonly told: Map<number, PyObject>;
  readonly placeOf: Map<PyObject, number>;
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
export function addressThere(o: PyObject, here: number): number {
  const { build } = rt;
  if (build === null || build.ids.length === 0) return here;
  build.asked.add("addresses");
  const there = build.ids[build.next++];
  if (there === undefined) return here;
  build.told.set(there, o);
  build.placeOf.set(o, there);
  return there;
}

/** `_Py_IMMORTAL_REFCNT` there, or the count. */
export function countThere(o: PyObject): number {
  return o.ob_refcnt === IMMORTAL ? IMMORTAL32 : o.ob_refcnt;
}

/** The object whose told address is the last at or before an address, if it may reach as far. */
export function objectThere(address: number): { readonly o: PyObject; readonly offset: number } | null {
  const REACH = 4096;
  let best = -1;
  for (const place of rt.build?.told.keys() ?? [])
    if (place <= address && place > best && address < place + REACH) best = place;
  const o = rt.build?.told.get(best);
  return o === undefined ? null : { o, offset: address - best };
}

/** The size of a C type there: long, size_t and pointers have four bytes. */
export function ctypeSize(code: string, here: number): number {
  return rt.build !== null && "lLzZPO".includes(code) ? 4 : here;
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

/** May a process be started, and are there semaphores for several of them? */
export function hasProcesses(): boolean {
  rt.build?.asked.add("processes");
  return rt.build === null;
}

/** `ENOSYS` there (emscripten's numbers are WASI's). */
export const ENOSYS_THERE = 52;

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

/** The size there of a block of `nbytes`, `plain` of which are the same in both builds. */
export function bytesThere(nbytes: number, plain: number): number {
  return rt.build === null ? nbytes : plain + (nbytes - plain) / 2;
}

/** Bytes of a dict's keys that are the same in both builds: the index, and eight of the header. */
export function plainOfKeys(log2: number): number {
  return 8 + keysSize(log2, 0, 0);
}

/** Bytes of a str in `kind` that are the same in both builds: its characters. */
export function plainOfText(kind: number, nbytes: number): number {
  return nbytes - (kind === 0 ? 40 : 56);
}

/** How many of the `size` bytes of an object, its collector head not counted, are the same in both builds. */
export function plainBytes(o: PyObject, size: number): number {
  const INLINE_VALUES = 4;
  const type = o.ob_type;
  if ((type.tp_flags & INLINE_VALUES) !== 0) return plainOfValues(size - type.tp_basicsize);
  if (baseOf(type).tp_name === "dict") return 16;
  return 2 * structThere(o, size) - size;
}

/** Bytes of the values of an instance that are the same in both builds. */
export function plainOfValues(size: number): number {
  for (let n = 0; n < 64; n++) if (valuesSize(n, 8) === size) return 2 * valuesSize(n, 4) - size;
  return 0;
}

/** `_PyInlineValuesSize`: the values and a word; a byte for each value, rounded up to a word. */
function valuesSize(n: number, word: number): number {
  return (n + 1) * word + Math.ceil(n / word) * word;
}

/** `sys.getsizeof` there of an object that has `size` bytes here. Most types are made of pointers and numbers of their size. */
export function sizeThere(o: PyObject, size: number): number {
  if (rt.build === null) return size;
  rt.build.asked.add("sizes");
  return structThere(o, size);
}

/** The built-in type that a type stands on. */
function baseOf(type: PyTypeObject): PyTypeObject {
  let base = type;
  while (base.tp_base !== null && base.tp_base.tp_name !== "object") base = base.tp_base;
  return base;
}

function structThere(o: PyObject, size: number): number {
  // The rest, beyond what the built-in type itself has, is pointers.
  const fixed = (there: number, here: number): number => there + (size - here) / 2;
  switch (baseOf(o.ob_type).tp_name) {
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
