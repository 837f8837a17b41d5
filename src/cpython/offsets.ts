/**
 * CPython's own table of where its structures keep what: `_Py_DebugOffsets` (Include/internal/pycore_runtime.h), which
 * stands at the start of `_PyRuntime` behind the cookie "xdebugpy" so that debuggers need not guess. Each entry is an
 * unsigned number of 64 bits: an offset in bytes, or the size of a structure.
 */
import type { Memory } from "./memory.ts";

/** The table of CPython 3.13, in its order. */
const table = {
  runtime_state: ["size", "finalizing", "interpreters_head"],
  interpreter_state: [
    "size",
    "id",
    "next",
    "threads_head",
    "gc",
    "imports_modules",
    "sysdict",
    "builtins",
    "ceval_gil",
    "gil_runtime_state",
    "gil_runtime_state_enabled",
    "gil_runtime_state_locked",
    "gil_runtime_state_holder",
  ],
  thread_state: [
    "size",
    "prev",
    "next",
    "interp",
    "current_frame",
    "thread_id",
    "native_thread_id",
    "datastack_chunk",
    "status",
  ],
  interpreter_frame: ["size", "previous", "executable", "instr_ptr", "localsplus", "owner"],
  code_object: [
    "size",
    "filename",
    "name",
    "qualname",
    "linetable",
    "firstlineno",
    "argcount",
    "localsplusnames",
    "localspluskinds",
    "co_code_adaptive",
  ],
  pyobject: ["size", "ob_type"],
  type_object: ["size", "tp_name", "tp_repr", "tp_flags"],
  tuple_object: ["size", "ob_item", "ob_size"],
  list_object: ["size", "ob_item", "ob_size"],
  dict_object: ["size", "ma_keys", "ma_values"],
  float_object: ["size", "ob_fval"],
  long_object: ["size", "lv_tag", "ob_digit"],
  bytes_object: ["size", "ob_size", "ob_sval"],
  unicode_object: ["size", "state", "length", "asciiobject_size"],
  gc: ["size", "collecting"],
} as const;

type Table = typeof table;
export type Offsets = { readonly [S in keyof Table]: { readonly [F in Table[S][number]]: number } } & {
  /** Where `_PyRuntime` is. */
  readonly runtime: number;
  /** "3.13.2". */
  readonly python: string;
};

const COOKIE = "xdebugpy";

/** Finds the table in memory and reads it. Throws where there is none, or one of another version of Python. */
export function readOffsets(memory: Memory): Offsets {
  const runtime = memory.find(COOKIE);
  if (runtime < 0) throw new Error(`no ${COOKIE} in this memory: it is not that of a CPython 3.13`);
  let at = runtime + COOKIE.length;
  const next = (): number => {
    const value = memory.u32(at) + memory.u32(at + 4) * 2 ** 32;
    at += 8;
    return value;
  };
  const version = next();
  const python = `${version >>> 24}.${(version >>> 16) & 255}.${(version >>> 8) & 255}`;
  if (!python.startsWith("3.13.")) throw new Error(`the heap reader knows CPython 3.13, not ${python}`);
  if (next() !== 0) throw new Error("the heap reader knows the build with a GIL");
  const read = Object.entries(table).map(([structure, fields]) => [
    structure,
    Object.fromEntries(fields.map((field) => [field, next()])),
  ]);
  const offsets = { ...Object.fromEntries(read), runtime, python } as Offsets;
  if (offsets.pyobject.size !== 8)
    throw new Error("the heap reader knows builds with pointers of four bytes");
  return offsets;
}
