/**
 * What the compiler hands to the machine: plain data, no behaviour, no imports.
 *
 * A `CodeUnit` is CPython's code object before it becomes a heap object. Two things are worth knowing.
 *
 * 1. Constants have identity. A `Const` is a JavaScript object, and two places hold the *same* Python object
 *    exactly when they hold the same JavaScript object. Merging across one compilation (CPython: the compiler's
 *    `c_const_cache`, `_PyCode_ConstantKey`) is expressed by sharing, so the machine makes one heap object per
 *    `Const` (an immortal one for None, True, False, Ellipsis, small ints, one-character strings, …) and never
 *    compares values.
 * 2. The instruction stream is decoded. There is one entry per instruction: no inline caches, no EXTENDED_ARG, jump
 *    arguments replaced by the index of the target instruction. What the
 *    real bytes look like is kept beside it as `offsets`, and `bytecode/encode.ts` can produce `co_code`,
 *    `co_linetable` and `co_exceptiontable` byte for byte.
 */

/** A constant. Identity matters; see above. Fields are never changed after the compiler returned. */
export type Const =
  | ConstNone
  | ConstTrue
  | ConstFalse
  | ConstEllipsis
  | ConstInt
  | ConstFloat
  | ConstComplex
  | ConstStr
  | ConstBytes
  | ConstTuple
  | ConstFrozenset
  | ConstCode;

export interface ConstNone {
  readonly kind: "none";
}
export interface ConstTrue {
  readonly kind: "true";
}
export interface ConstFalse {
  readonly kind: "false";
}
export interface ConstEllipsis {
  readonly kind: "ellipsis";
}
/** `value` is a number when `Number.isSafeInteger` holds for it (never -0), otherwise a bigint. */
export interface ConstInt {
  readonly kind: "int";
  readonly value: number | bigint;
}
export interface ConstFloat {
  readonly kind: "float";
  readonly value: number;
}
export interface ConstComplex {
  readonly kind: "complex";
  readonly re: number;
  readonly im: number;
}
/**
 * `value` is UTF-16. `codePoints` is present only where UTF-16 would mislead: when the Python string holds a high
 * and a low surrogate side by side as two characters (from `"\ud83d\ude00"` written as escapes).
 */
export interface ConstStr {
  readonly kind: "str";
  readonly value: string;
  readonly codePoints?: readonly number[];
}
export interface ConstBytes {
  readonly kind: "bytes";
  readonly value: Uint8Array;
}
export interface ConstTuple {
  readonly kind: "tuple";
  readonly items: readonly Const[];
}
/**
 * `items` are distinct, in the order in which the set was filled. A set of code's constants is a copy of the one that
 * the syntax tree (arena) or the code generator held: `copyOf` is that one, and its own iteration order is the order in
 * which CPython fills the copy. `items` stand in the order of the original's `items`, merged.
 */
export interface ConstFrozenset {
  readonly kind: "frozenset";
  readonly items: readonly Const[];
  readonly copyOf?: ConstFrozenset;
}
export interface ConstCode {
  readonly kind: "code";
  readonly unit: CodeUnit;
}

/** Bits of `co_localspluskinds` (CPython: `pycore_code.h`). */
export const CO_FAST_HIDDEN = 0x10;
export const CO_FAST_LOCAL = 0x20;
export const CO_FAST_CELL = 0x40;
export const CO_FAST_FREE = 0x80;

/** Bits of `co_flags` (CPython: `code.h`). */
export const CO_OPTIMIZED = 0x0001;
export const CO_NEWLOCALS = 0x0002;
export const CO_VARARGS = 0x0004;
export const CO_VARKEYWORDS = 0x0008;
export const CO_NESTED = 0x0010;
export const CO_GENERATOR = 0x0020;
export const CO_COROUTINE = 0x0080;
export const CO_ITERABLE_COROUTINE = 0x0100;
export const CO_ASYNC_GENERATOR = 0x0200;
export const CO_FUTURE_DIVISION = 0x20000;
export const CO_FUTURE_ABSOLUTE_IMPORT = 0x40000;
export const CO_FUTURE_WITH_STATEMENT = 0x80000;
export const CO_FUTURE_PRINT_FUNCTION = 0x100000;
export const CO_FUTURE_UNICODE_LITERALS = 0x200000;
export const CO_FUTURE_BARRY_AS_BDFL = 0x400000;
export const CO_FUTURE_GENERATOR_STOP = 0x800000;
export const CO_FUTURE_ANNOTATIONS = 0x1000000;
export const CO_NO_MONITORING_EVENTS = 0x2000000;

/**
 * One range of the exception table. Everything counts instructions (indexes into `ops`): an exception raised in
 * `start <= i < end` continues at `target` with the stack cut to `depth` entries, then, if `lasti`, the index's
 * offset pushed as an int, then the exception. Entries are in order and do not overlap.
 */
export interface ExceptionTableEntry {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly depth: number;
  readonly lasti: boolean;
}

export interface CodeUnit {
  readonly co_name: string;
  readonly co_qualname: string;
  readonly co_filename: string;
  readonly co_firstlineno: number;
  readonly co_flags: number;
  /** Positional parameters, positional-only ones included, `*args` and keyword-only ones excluded. */
  readonly co_argcount: number;
  readonly co_posonlyargcount: number;
  readonly co_kwonlyargcount: number;
  /** Entries of `co_localsplusnames` with CO_FAST_LOCAL: parameters and plain locals, cells among them included. */
  readonly co_nlocals: number;
  /** Entries of the value stack, without locals. */
  readonly co_stacksize: number;
  readonly co_consts: readonly Const[];
  readonly co_names: readonly string[];
  /** Locals, then cells that are not parameters or locals, then free variables. */
  readonly co_localsplusnames: readonly string[];
  readonly co_localspluskinds: Uint8Array;

  /** Real opcode numbers, one per instruction (`opcodes.ts` names them). */
  readonly ops: Uint8Array;
  /**
   * Arguments, 0 where there is none. Raw as in `dis`' `arg` (LOAD_ATTR's low bit and all) except for jumps
   * (`has_jump`), where it is the index of the target instruction as dis shows it.
   */
  readonly args: Int32Array;
  /** Byte offset of each instruction in `co_code`, behind its EXTENDED_ARGs: dis' `offset`, `tb_lasti`, `f_lasti`. */
  readonly offsets: Int32Array;
  /** Length of `co_code` in bytes, caches included. */
  readonly codeSize: number;

  /** Positions per instruction; lines from 1, columns in UTF-8 bytes from 0; -1 where CPython has None. */
  readonly linenos: Int32Array;
  readonly endLinenos: Int32Array;
  readonly colOffsets: Int32Array;
  readonly endColOffsets: Int32Array;

  readonly exceptionTable: readonly ExceptionTableEntry[];

  /**
   * The tuples that hold the names, constants and locals. CPython merges these like constants, so that one of them may
   * be the same object as another unit's, or as a tuple that the program writes: after `def g(x): x.a; x.b`, the literal
   * `('a', 'b')` is `g.__code__.co_names`. Items equal the arrays above; names are interned.
   */
  readonly co_names_tuple: ConstTuple;
  readonly co_consts_tuple: ConstTuple;
  readonly co_localsplusnames_tuple: ConstTuple;
  /** `co_qualname` as a constant: the one that the body of a class stores. */
  readonly co_qualname_const: ConstStr;
}

/** A warning that CPython issues while compiling (always a SyntaxWarning or DeprecationWarning, category given). */
export interface CompileWarning {
  readonly category: "SyntaxWarning" | "DeprecationWarning";
  readonly message: string;
  readonly filename: string;
  readonly lineno: number;
}

/**
 * `arena`: every constant object to which the parser's and the AST optimizer's arena holds a reference while a
 * *script* runs (CPython: `_PyArena_AddPyObject`), in creation order and with repetitions. An object may be in
 * here and in no code unit (folded away) or be merged into another (then the unit holds the other one). When code
 * is imported or run by `exec`, the arena is gone before the first instruction.
 */
export interface CompilationResult {
  readonly unit: CodeUnit;
  readonly arena: readonly Const[];
  readonly warnings: readonly CompileWarning[];
}

/**
 * Does CPython intern a string constant of this text when a code object is made? Only ASCII letters, digits and
 * underscores, the empty string included (CPython: `codeobject.c`, `all_name_chars`, `should_intern_string`).
 */
export function isNameChars(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const isDigit = c >= 48 && c <= 57;
    const isLetter = (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
    if (!isDigit && !isLetter && c !== 95) return false;
  }
  return true;
}

/** CPython: `_PyCode_GetVarnames`. */
export function co_varnames(unit: CodeUnit): string[] {
  return namesOfKind(unit, CO_FAST_LOCAL);
}

/** CPython: `_PyCode_GetCellvars`. */
export function co_cellvars(unit: CodeUnit): string[] {
  return namesOfKind(unit, CO_FAST_CELL);
}

/** CPython: `_PyCode_GetFreevars`. */
export function co_freevars(unit: CodeUnit): string[] {
  return namesOfKind(unit, CO_FAST_FREE);
}

function namesOfKind(unit: CodeUnit, kind: number): string[] {
  return unit.co_localsplusnames.filter((_, i) => ((unit.co_localspluskinds[i] ?? 0) & kind) !== 0);
}
