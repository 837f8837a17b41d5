/**
 * The one table of CPython 3.13's instructions.
 *
 * Dispatch, disassembly, the assembler's cache sizes, the compiler's stack depths and the tooltips of the bench all
 * derive from it. Each row says: name, opcode number, entries popped, entries pushed (numbers or functions of the
 * argument; for jumps those of falling through), properties, 16-bit inline cache entries. The machine attaches bodies by
 * name; snapshot/opcode-docs.ts has a sentence for the reader on each. (CPython: `Python/bytecodes.c`, `pycore_opcode_metadata.h`, `Lib/opcode.py`.)
 *
 * Longer than other files because it is one table.
 */

type Effect = number | ((oparg: number) => number);

export interface OpcodeInfo {
  readonly name: OpcodeName;
  readonly opcode: number;
  /** Entries taken off the value stack. */
  readonly popped: (oparg: number) => number;
  /** Entries then put on it. */
  readonly pushed: (oparg: number) => number;
  readonly has_arg: boolean;
  readonly has_const: boolean;
  readonly has_name: boolean;
  readonly has_local: boolean;
  readonly has_free: boolean;
  readonly has_jump: boolean;
  /** The unspecialised instruction checks the eval breaker (collector, signals, thread switches). */
  readonly has_eval_break: boolean;
  /** 16-bit units of inline cache behind the instruction in `co_code`. */
  readonly caches: number;
}

/** Opcode numbers by name. */
export const OP = {
  CACHE: 0,
  BEFORE_ASYNC_WITH: 1,
  BEFORE_WITH: 2,
  BINARY_SLICE: 4,
  BINARY_SUBSCR: 5,
  CHECK_EG_MATCH: 6,
  CHECK_EXC_MATCH: 7,
  CLEANUP_THROW: 8,
  DELETE_SUBSCR: 9,
  END_ASYNC_FOR: 10,
  END_FOR: 11,
  END_SEND: 12,
  EXIT_INIT_CHECK: 13,
  FORMAT_SIMPLE: 14,
  FORMAT_WITH_SPEC: 15,
  GET_AITER: 16,
  RESERVED: 17,
  GET_ANEXT: 18,
  GET_ITER: 19,
  GET_LEN: 20,
  GET_YIELD_FROM_ITER: 21,
  INTERPRETER_EXIT: 22,
  LOAD_ASSERTION_ERROR: 23,
  LOAD_BUILD_CLASS: 24,
  LOAD_LOCALS: 25,
  MAKE_FUNCTION: 26,
  MATCH_KEYS: 27,
  MATCH_MAPPING: 28,
  MATCH_SEQUENCE: 29,
  NOP: 30,
  POP_EXCEPT: 31,
  POP_TOP: 32,
  PUSH_EXC_INFO: 33,
  PUSH_NULL: 34,
  RETURN_GENERATOR: 35,
  RETURN_VALUE: 36,
  SETUP_ANNOTATIONS: 37,
  STORE_SLICE: 38,
  STORE_SUBSCR: 39,
  TO_BOOL: 40,
  UNARY_INVERT: 41,
  UNARY_NEGATIVE: 42,
  UNARY_NOT: 43,
  WITH_EXCEPT_START: 44,
  BINARY_OP: 45,
  BUILD_CONST_KEY_MAP: 46,
  BUILD_LIST: 47,
  BUILD_MAP: 48,
  BUILD_SET: 49,
  BUILD_SLICE: 50,
  BUILD_STRING: 51,
  BUILD_TUPLE: 52,
  CALL: 53,
  CALL_FUNCTION_EX: 54,
  CALL_INTRINSIC_1: 55,
  CALL_INTRINSIC_2: 56,
  CALL_KW: 57,
  COMPARE_OP: 58,
  CONTAINS_OP: 59,
  CONVERT_VALUE: 60,
  COPY: 61,
  COPY_FREE_VARS: 62,
  DELETE_ATTR: 63,
  DELETE_DEREF: 64,
  DELETE_FAST: 65,
  DELETE_GLOBAL: 66,
  DELETE_NAME: 67,
  DICT_MERGE: 68,
  DICT_UPDATE: 69,
  ENTER_EXECUTOR: 70,
  EXTENDED_ARG: 71,
  FOR_ITER: 72,
  GET_AWAITABLE: 73,
  IMPORT_FROM: 74,
  IMPORT_NAME: 75,
  IS_OP: 76,
  JUMP_BACKWARD: 77,
  JUMP_BACKWARD_NO_INTERRUPT: 78,
  JUMP_FORWARD: 79,
  LIST_APPEND: 80,
  LIST_EXTEND: 81,
  LOAD_ATTR: 82,
  LOAD_CONST: 83,
  LOAD_DEREF: 84,
  LOAD_FAST: 85,
  LOAD_FAST_AND_CLEAR: 86,
  LOAD_FAST_CHECK: 87,
  LOAD_FAST_LOAD_FAST: 88,
  LOAD_FROM_DICT_OR_DEREF: 89,
  LOAD_FROM_DICT_OR_GLOBALS: 90,
  LOAD_GLOBAL: 91,
  LOAD_NAME: 92,
  LOAD_SUPER_ATTR: 93,
  MAKE_CELL: 94,
  MAP_ADD: 95,
  MATCH_CLASS: 96,
  POP_JUMP_IF_FALSE: 97,
  POP_JUMP_IF_NONE: 98,
  POP_JUMP_IF_NOT_NONE: 99,
  POP_JUMP_IF_TRUE: 100,
  RAISE_VARARGS: 101,
  RERAISE: 102,
  RETURN_CONST: 103,
  SEND: 104,
  SET_ADD: 105,
  SET_FUNCTION_ATTRIBUTE: 106,
  SET_UPDATE: 107,
  STORE_ATTR: 108,
  STORE_DEREF: 109,
  STORE_FAST: 110,
  STORE_FAST_LOAD_FAST: 111,
  STORE_FAST_STORE_FAST: 112,
  STORE_GLOBAL: 113,
  STORE_NAME: 114,
  SWAP: 115,
  UNPACK_EX: 116,
  UNPACK_SEQUENCE: 117,
  YIELD_VALUE: 118,
  RESUME: 149,
} as const;

export type OpcodeName = keyof typeof OP;

const ARG = 1;
const CONST = 2;
const NAME = 4;
const LOCAL = 8;
const FREE = 16;
const JUMP = 32;
const EVAL_BREAK = 64;

function effect(e: Effect): (oparg: number) => number {
  return typeof e === "number" ? () => e : e;
}

function def(
  name: OpcodeName,
  opcode: number,
  popped: Effect,
  pushed: Effect,
  flags: number,
  caches: number,
): OpcodeInfo {
  return {
    name,
    opcode,
    popped: effect(popped),
    pushed: effect(pushed),
    has_arg: (flags & ARG) !== 0,
    has_const: (flags & CONST) !== 0,
    has_name: (flags & NAME) !== 0,
    has_local: (flags & LOCAL) !== 0,
    has_free: (flags & FREE) !== 0,
    has_jump: (flags & JUMP) !== 0,
    has_eval_break: (flags & EVAL_BREAK) !== 0,
    caches,
  };
}

export const OPCODES: readonly OpcodeInfo[] = [
  def("CACHE", 0, 0, 0, 0, 0),
  def("BEFORE_ASYNC_WITH", 1, 1, 2, 0, 0),
  def("BEFORE_WITH", 2, 1, 2, 0, 0),
  def("BINARY_SLICE", 4, 3, 1, 0, 0),
  def("BINARY_SUBSCR", 5, 2, 1, 0, 1),
  def("CHECK_EG_MATCH", 6, 2, 2, 0, 0),
  def("CHECK_EXC_MATCH", 7, 2, 2, 0, 0),
  def("CLEANUP_THROW", 8, 3, 2, 0, 0),
  def("DELETE_SUBSCR", 9, 2, 0, 0, 0),
  def("END_ASYNC_FOR", 10, 2, 0, 0, 0),
  def("END_FOR", 11, 1, 0, 0, 0),
  def("END_SEND", 12, 2, 1, 0, 0),
  def("EXIT_INIT_CHECK", 13, 1, 0, 0, 0),
  def("FORMAT_SIMPLE", 14, 1, 1, 0, 0),
  def("FORMAT_WITH_SPEC", 15, 2, 1, 0, 0),
  def("GET_AITER", 16, 1, 1, 0, 0),
  def("RESERVED", 17, 0, 0, 0, 0),
  def("GET_ANEXT", 18, 1, 2, 0, 0),
  def("GET_ITER", 19, 1, 1, 0, 0),
  def("GET_LEN", 20, 1, 2, 0, 0),
  def("GET_YIELD_FROM_ITER", 21, 1, 1, 0, 0),
  def("INTERPRETER_EXIT", 22, 1, 0, 0, 0),
  def("LOAD_ASSERTION_ERROR", 23, 0, 1, 0, 0),
  def("LOAD_BUILD_CLASS", 24, 0, 1, 0, 0),
  def("LOAD_LOCALS", 25, 0, 1, 0, 0),
  def("MAKE_FUNCTION", 26, 1, 1, 0, 0),
  def("MATCH_KEYS", 27, 2, 3, 0, 0),
  def("MATCH_MAPPING", 28, 1, 2, 0, 0),
  def("MATCH_SEQUENCE", 29, 1, 2, 0, 0),
  def("NOP", 30, 0, 0, 0, 0),
  def("POP_EXCEPT", 31, 1, 0, 0, 0),
  def("POP_TOP", 32, 1, 0, 0, 0),
  def("PUSH_EXC_INFO", 33, 1, 2, 0, 0),
  def("PUSH_NULL", 34, 0, 1, 0, 0),
  def("RETURN_GENERATOR", 35, 0, 1, 0, 0),
  def("RETURN_VALUE", 36, 1, 0, 0, 0),
  def("SETUP_ANNOTATIONS", 37, 0, 0, 0, 0),
  def("STORE_SLICE", 38, 4, 0, 0, 0),
  def("STORE_SUBSCR", 39, 3, 0, 0, 1),
  def("TO_BOOL", 40, 1, 1, 0, 3),
  def("UNARY_INVERT", 41, 1, 1, 0, 0),
  def("UNARY_NEGATIVE", 42, 1, 1, 0, 0),
  def("UNARY_NOT", 43, 1, 1, 0, 0),
  def("WITH_EXCEPT_START", 44, 4, 5, 0, 0),
  def("BINARY_OP", 45, 2, 1, ARG, 1),
  def("BUILD_CONST_KEY_MAP", 46, (n) => 1 + n, 1, ARG, 0),
  def("BUILD_LIST", 47, (n) => n, 1, ARG, 0),
  def("BUILD_MAP", 48, (n) => 2 * n, 1, ARG, 0),
  def("BUILD_SET", 49, (n) => n, 1, ARG, 0),
  def("BUILD_SLICE", 50, (n) => 2 + (n === 3 ? 1 : 0), 1, ARG, 0),
  def("BUILD_STRING", 51, (n) => n, 1, ARG, 0),
  def("BUILD_TUPLE", 52, (n) => n, 1, ARG, 0),
  def("CALL", 53, (n) => 2 + n, 1, ARG | EVAL_BREAK, 3),
  def("CALL_FUNCTION_EX", 54, (n) => 3 + (n & 1), 1, ARG | EVAL_BREAK, 0),
  def("CALL_INTRINSIC_1", 55, 1, 1, ARG, 0),
  def("CALL_INTRINSIC_2", 56, 2, 1, ARG, 0),
  def("CALL_KW", 57, (n) => 3 + n, 1, ARG | EVAL_BREAK, 0),
  def("COMPARE_OP", 58, 2, 1, ARG, 1),
  def("CONTAINS_OP", 59, 2, 1, ARG, 1),
  def("CONVERT_VALUE", 60, 1, 1, ARG, 0),
  def(
    "COPY",
    61,
    (n) => n,
    (n) => 1 + n,
    ARG,
    0,
  ),
  def("COPY_FREE_VARS", 62, 0, 0, ARG, 0),
  def("DELETE_ATTR", 63, 1, 0, ARG | NAME, 0),
  def("DELETE_DEREF", 64, 0, 0, ARG | FREE, 0),
  def("DELETE_FAST", 65, 0, 0, ARG | LOCAL, 0),
  def("DELETE_GLOBAL", 66, 0, 0, ARG | NAME, 0),
  def("DELETE_NAME", 67, 0, 0, ARG | NAME, 0),
  def(
    "DICT_MERGE",
    68,
    (n) => 4 + n,
    (n) => 3 + n,
    ARG,
    0,
  ),
  def(
    "DICT_UPDATE",
    69,
    (n) => 1 + n,
    (n) => n,
    ARG,
    0,
  ),
  def("ENTER_EXECUTOR", 70, 0, 0, ARG, 0),
  def("EXTENDED_ARG", 71, 0, 0, ARG, 0),
  def("FOR_ITER", 72, 1, 2, ARG | JUMP, 1),
  def("GET_AWAITABLE", 73, 1, 1, ARG, 0),
  def("IMPORT_FROM", 74, 1, 2, ARG | NAME, 0),
  def("IMPORT_NAME", 75, 2, 1, ARG | NAME, 0),
  def("IS_OP", 76, 2, 1, ARG, 0),
  def("JUMP_BACKWARD", 77, 0, 0, ARG | JUMP | EVAL_BREAK, 1),
  def("JUMP_BACKWARD_NO_INTERRUPT", 78, 0, 0, ARG | JUMP, 0),
  def("JUMP_FORWARD", 79, 0, 0, ARG | JUMP, 0),
  def(
    "LIST_APPEND",
    80,
    (n) => 1 + n,
    (n) => n,
    ARG,
    0,
  ),
  def(
    "LIST_EXTEND",
    81,
    (n) => 1 + n,
    (n) => n,
    ARG,
    0,
  ),
  def("LOAD_ATTR", 82, 1, (n) => 1 + (n & 1), ARG | NAME, 9),
  def("LOAD_CONST", 83, 0, 1, ARG | CONST, 0),
  def("LOAD_DEREF", 84, 0, 1, ARG | FREE, 0),
  def("LOAD_FAST", 85, 0, 1, ARG | LOCAL, 0),
  def("LOAD_FAST_AND_CLEAR", 86, 0, 1, ARG | LOCAL, 0),
  def("LOAD_FAST_CHECK", 87, 0, 1, ARG | LOCAL, 0),
  def("LOAD_FAST_LOAD_FAST", 88, 0, 2, ARG | LOCAL, 0),
  def("LOAD_FROM_DICT_OR_DEREF", 89, 1, 1, ARG | FREE, 0),
  def("LOAD_FROM_DICT_OR_GLOBALS", 90, 1, 1, ARG | NAME, 0),
  def("LOAD_GLOBAL", 91, 0, (n) => 1 + (n & 1), ARG | NAME, 4),
  def("LOAD_NAME", 92, 0, 1, ARG | NAME, 0),
  def("LOAD_SUPER_ATTR", 93, 3, (n) => 1 + (n & 1), ARG | NAME, 1),
  def("MAKE_CELL", 94, 0, 0, ARG | FREE, 0),
  def(
    "MAP_ADD",
    95,
    (n) => 2 + n,
    (n) => n,
    ARG,
    0,
  ),
  def("MATCH_CLASS", 96, 3, 1, ARG, 0),
  def("POP_JUMP_IF_FALSE", 97, 1, 0, ARG | JUMP, 1),
  def("POP_JUMP_IF_NONE", 98, 1, 0, ARG | JUMP, 1),
  def("POP_JUMP_IF_NOT_NONE", 99, 1, 0, ARG | JUMP, 1),
  def("POP_JUMP_IF_TRUE", 100, 1, 0, ARG | JUMP, 1),
  def("RAISE_VARARGS", 101, (n) => n, 0, ARG, 0),
  def(
    "RERAISE",
    102,
    (n) => 1 + n,
    (n) => n,
    ARG,
    0,
  ),
  def("RETURN_CONST", 103, 0, 0, ARG | CONST, 0),
  def("SEND", 104, 2, 2, ARG | JUMP, 1),
  def(
    "SET_ADD",
    105,
    (n) => 1 + n,
    (n) => n,
    ARG,
    0,
  ),
  def("SET_FUNCTION_ATTRIBUTE", 106, 2, 1, ARG, 0),
  def(
    "SET_UPDATE",
    107,
    (n) => 1 + n,
    (n) => n,
    ARG,
    0,
  ),
  def("STORE_ATTR", 108, 2, 0, ARG | NAME, 4),
  def("STORE_DEREF", 109, 1, 0, ARG | FREE, 0),
  def("STORE_FAST", 110, 1, 0, ARG | LOCAL, 0),
  def("STORE_FAST_LOAD_FAST", 111, 1, 1, ARG | LOCAL, 0),
  def("STORE_FAST_STORE_FAST", 112, 2, 0, ARG | LOCAL, 0),
  def("STORE_GLOBAL", 113, 1, 0, ARG | NAME, 0),
  def("STORE_NAME", 114, 1, 0, ARG | NAME, 0),
  def(
    "SWAP",
    115,
    (n) => n,
    (n) => n,
    ARG,
    0,
  ),
  def("UNPACK_EX", 116, 1, (n) => 1 + (n >> 8) + (n & 0xff), ARG, 0),
  def("UNPACK_SEQUENCE", 117, 1, (n) => n, ARG, 1),
  def("YIELD_VALUE", 118, 1, 1, ARG, 0),
  def("RESUME", 149, 0, 0, ARG | EVAL_BREAK, 0),
];

const byNumber: (OpcodeInfo | undefined)[] = new Array(256).fill(undefined);
for (const info of OPCODES) byNumber[info.opcode] = info;

/** The row of an opcode number; throws a RangeError for a number that 3.13 does not use. */
export function opcodeInfo(opcode: number): OpcodeInfo {
  const info = byNumber[opcode];
  if (info === undefined) throw new RangeError(`no instruction has the number ${opcode}`);
  return info;
}

/** `caches` by opcode number. */
export const INLINE_CACHE_ENTRIES: Uint8Array = new Uint8Array(256);
for (const info of OPCODES) INLINE_CACHE_ENTRIES[info.opcode] = info.caches;

/** 1 for opcodes whose argument is a jump target. */
export const HAS_JUMP: Uint8Array = new Uint8Array(256);
for (const info of OPCODES) HAS_JUMP[info.opcode] = info.has_jump ? 1 : 0;

/** BINARY_OP's arguments: name and symbol (CPython: `opcode.h` NB_*, `Lib/opcode.py` _nb_ops). */
export const NB_OPS: readonly (readonly [name: string, symbol: string])[] = [
  ["NB_ADD", "+"],
  ["NB_AND", "&"],
  ["NB_FLOOR_DIVIDE", "//"],
  ["NB_LSHIFT", "<<"],
  ["NB_MATRIX_MULTIPLY", "@"],
  ["NB_MULTIPLY", "*"],
  ["NB_REMAINDER", "%"],
  ["NB_OR", "|"],
  ["NB_POWER", "**"],
  ["NB_RSHIFT", ">>"],
  ["NB_SUBTRACT", "-"],
  ["NB_TRUE_DIVIDE", "/"],
  ["NB_XOR", "^"],
  ["NB_INPLACE_ADD", "+="],
  ["NB_INPLACE_AND", "&="],
  ["NB_INPLACE_FLOOR_DIVIDE", "//="],
  ["NB_INPLACE_LSHIFT", "<<="],
  ["NB_INPLACE_MATRIX_MULTIPLY", "@="],
  ["NB_INPLACE_MULTIPLY", "*="],
  ["NB_INPLACE_REMAINDER", "%="],
  ["NB_INPLACE_OR", "|="],
  ["NB_INPLACE_POWER", "**="],
  ["NB_INPLACE_RSHIFT", ">>="],
  ["NB_INPLACE_SUBTRACT", "-="],
  ["NB_INPLACE_TRUE_DIVIDE", "/="],
  ["NB_INPLACE_XOR", "^="],
];

/** COMPARE_OP: `arg >> 5` indexes this; bit 4 (16) asks for a bool; the low four bits are a hint mask. */
export const CMP_OPS: readonly string[] = ["<", "<=", "==", "!=", ">", ">="];

/** CALL_INTRINSIC_1's arguments (CPython: `pycore_intrinsics.h`). */
export const INTRINSIC_1: readonly string[] = [
  "INTRINSIC_1_INVALID",
  "INTRINSIC_PRINT",
  "INTRINSIC_IMPORT_STAR",
  "INTRINSIC_STOPITERATION_ERROR",
  "INTRINSIC_ASYNC_GEN_WRAP",
  "INTRINSIC_UNARY_POSITIVE",
  "INTRINSIC_LIST_TO_TUPLE",
  "INTRINSIC_TYPEVAR",
  "INTRINSIC_PARAMSPEC",
  "INTRINSIC_TYPEVARTUPLE",
  "INTRINSIC_SUBSCRIPT_GENERIC",
  "INTRINSIC_TYPEALIAS",
];

/** CALL_INTRINSIC_2's arguments. */
export const INTRINSIC_2: readonly string[] = [
  "INTRINSIC_2_INVALID",
  "INTRINSIC_PREP_RERAISE_STAR",
  "INTRINSIC_TYPEVAR_WITH_BOUND",
  "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS",
  "INTRINSIC_SET_FUNCTION_TYPE_PARAMS",
  "INTRINSIC_SET_TYPEPARAM_DEFAULT",
];

/** SET_FUNCTION_ATTRIBUTE's arguments (CPython: `pycore_opcode_utils.h` MAKE_FUNCTION_*). */
export const MAKE_FUNCTION_DEFAULTS = 1;
export const MAKE_FUNCTION_KWDEFAULTS = 2;
export const MAKE_FUNCTION_ANNOTATIONS = 4;
export const MAKE_FUNCTION_CLOSURE = 8;

/** RESUME's argument: why, in the low two bits; bit 2 is set when the enclosing exception depth is one. */
export const RESUME_AT_FUNC_START = 0;
export const RESUME_AFTER_YIELD = 1;
export const RESUME_AFTER_YIELD_FROM = 2;
export const RESUME_AFTER_AWAIT = 3;
export const RESUME_OPARG_LOCATION_MASK = 3;
export const RESUME_OPARG_DEPTH1_MASK = 4;

/** Which specialised forms an instruction can take once warm (CPython: `Lib/_opcode_metadata.py`). */
export const SPECIALIZATIONS: Partial<Record<OpcodeName, readonly string[]>> = {
  RESUME: ["RESUME_CHECK"],
  TO_BOOL: [
    "TO_BOOL_ALWAYS_TRUE",
    "TO_BOOL_BOOL",
    "TO_BOOL_INT",
    "TO_BOOL_LIST",
    "TO_BOOL_NONE",
    "TO_BOOL_STR",
  ],
  BINARY_OP: [
    "BINARY_OP_MULTIPLY_INT",
    "BINARY_OP_ADD_INT",
    "BINARY_OP_SUBTRACT_INT",
    "BINARY_OP_MULTIPLY_FLOAT",
    "BINARY_OP_ADD_FLOAT",
    "BINARY_OP_SUBTRACT_FLOAT",
    "BINARY_OP_ADD_UNICODE",
    "BINARY_OP_INPLACE_ADD_UNICODE",
  ],
  BINARY_SUBSCR: [
    "BINARY_SUBSCR_DICT",
    "BINARY_SUBSCR_GETITEM",
    "BINARY_SUBSCR_LIST_INT",
    "BINARY_SUBSCR_STR_INT",
    "BINARY_SUBSCR_TUPLE_INT",
  ],
  STORE_SUBSCR: ["STORE_SUBSCR_DICT", "STORE_SUBSCR_LIST_INT"],
  SEND: ["SEND_GEN"],
  UNPACK_SEQUENCE: ["UNPACK_SEQUENCE_TWO_TUPLE", "UNPACK_SEQUENCE_TUPLE", "UNPACK_SEQUENCE_LIST"],
  STORE_ATTR: ["STORE_ATTR_INSTANCE_VALUE", "STORE_ATTR_SLOT", "STORE_ATTR_WITH_HINT"],
  LOAD_GLOBAL: ["LOAD_GLOBAL_MODULE", "LOAD_GLOBAL_BUILTIN"],
  LOAD_SUPER_ATTR: ["LOAD_SUPER_ATTR_ATTR", "LOAD_SUPER_ATTR_METHOD"],
  LOAD_ATTR: [
    "LOAD_ATTR_INSTANCE_VALUE",
    "LOAD_ATTR_MODULE",
    "LOAD_ATTR_WITH_HINT",
    "LOAD_ATTR_SLOT",
    "LOAD_ATTR_CLASS",
    "LOAD_ATTR_PROPERTY",
    "LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN",
    "LOAD_ATTR_METHOD_WITH_VALUES",
    "LOAD_ATTR_METHOD_NO_DICT",
    "LOAD_ATTR_METHOD_LAZY_DICT",
    "LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES",
    "LOAD_ATTR_NONDESCRIPTOR_NO_DICT",
  ],
  COMPARE_OP: ["COMPARE_OP_FLOAT", "COMPARE_OP_INT", "COMPARE_OP_STR"],
  CONTAINS_OP: ["CONTAINS_OP_SET", "CONTAINS_OP_DICT"],
  FOR_ITER: ["FOR_ITER_LIST", "FOR_ITER_TUPLE", "FOR_ITER_RANGE", "FOR_ITER_GEN"],
  CALL: [
    "CALL_BOUND_METHOD_EXACT_ARGS",
    "CALL_PY_EXACT_ARGS",
    "CALL_TYPE_1",
    "CALL_STR_1",
    "CALL_TUPLE_1",
    "CALL_BUILTIN_CLASS",
    "CALL_BUILTIN_O",
    "CALL_BUILTIN_FAST",
    "CALL_BUILTIN_FAST_WITH_KEYWORDS",
    "CALL_LEN",
    "CALL_ISINSTANCE",
    "CALL_LIST_APPEND",
    "CALL_METHOD_DESCRIPTOR_O",
    "CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS",
    "CALL_METHOD_DESCRIPTOR_NOARGS",
    "CALL_METHOD_DESCRIPTOR_FAST",
    "CALL_ALLOC_AND_ENTER_INIT",
    "CALL_PY_GENERAL",
    "CALL_BOUND_METHOD_GENERAL",
    "CALL_NON_PY_GENERAL",
  ],
};
