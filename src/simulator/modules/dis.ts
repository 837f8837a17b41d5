/** dis (Lib/dis.py): instructions as data and as listings. */
import { INTRINSIC_1, INTRINSIC_2, NB_OPS, OP, type OpcodeInfo, opcodeInfo } from "../bytecode/opcodes.ts";
import { startOffset } from "../bytecode/encode.ts";
import { disassembleOne } from "../compiler/dis.ts";
import { PyObject_IsTrue, PyObject_Repr } from "../objects/abstract.ts";
import { type PyCodeObject, PyCode_Check } from "../objects/codeobject.ts";
import { PyDict_New, PyDict_SetItem } from "../objects/dictobject.ts";
import { argInt } from "../objects/argconvert.ts";
import * as pseudo from "../compiler/pseudo.ts";
import { _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import { TypeError, ValueError } from "../objects/errors.ts";
import { PyList_FromArraySteal } from "../objects/listobject.ts";
import { PyBool_FromLong, Py_False, Py_True, PyLong_FromLong } from "../objects/longcore.ts";
import { addObject } from "../objects/moduleobject.ts";
import { DECREF, fastcall, fastkeywords, NewRef, type PyObject, type Result } from "../objects/object.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArraySteal, type PyTupleObject } from "../objects/tupleobject.ts";
import { identifier, PyUnicode_Check, PyUnicode_FromString, textOf } from "../objects/unicodeobject.ts";
import type { CodeUnit } from "../bytecode/code-unit.ts";
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/dis.py.ts";

/** Labels by byte offset, in order: jump targets and, in listings, the places of the exception table. */
function labelsOf(unit: CodeUnit, exceptions: boolean): Map<number, number> {
  const places = new Set<number>();
  unit.ops.forEach((op, i) => {
    if (opcodeInfo(op).has_jump) places.add(startOffset(unit, unit.args[i] as number));
  });
  if (exceptions)
    for (const e of unit.exceptionTable)
      for (const i of [e.start, e.end, e.target]) places.add(startOffset(unit, i));
  return new Map([...places].sort((a, b) => a - b).map((offset, i) => [offset, i + 1]));
}

function decode(code: PyCodeObject, exceptions: boolean): Result {
  const { unit } = code.body;
  const labels = labelsOf(unit, exceptions);
  const out: PyObject[] = [];
  const text = (s: string): PyObject => PyUnicode_FromString(s);
  let index = 0;
  for (const d of disassembleOne(unit)) {
    const isPrefix = d.op === "EXTENDED_ARG";
    const info = opcodeInfo(unit.ops[index] as number);
    let argval: PyObject = d.arg === null ? Py_None : PyLong_FromLong(d.arg);
    let argrepr = d.argrepr;
    let shown: PyObject | null = null;
    if (!isPrefix && d.arg !== null) {
      if (info.has_const) {
        argval = NewRef((code.body.co_consts as PyTupleObject).body.ob_item[d.arg] as PyObject);
        shown = PyObject_Repr(argval);
        if (shown === null) return null;
      } else if (info.has_jump) {
        const target = startOffset(unit, unit.args[index] as number);
        argval = PyLong_FromLong(target);
        argrepr = `to L${labels.get(target)}`;
      } else if (/_FAST_(LOAD|STORE)_FAST$/.test(d.op))
        argval = PyTuple_FromArraySteal(argrepr.split(", ").map(identifier));
      else if (info.has_name || info.has_local || info.has_free)
        argval = identifier(argrepr.replace(/ \+ NULL(\|self)?$/, ""));
    }
    if (shown === null) {
      const isName = PyUnicode_Check(argval) && textOf(argval) === argrepr;
      shown = isName ? NewRef(argval) : text(argrepr);
    }
    const start = isPrefix ? d.offset : startOffset(unit, index);
    const label = labels.get(d.offset === start || isPrefix ? d.offset : -1);
    out.push(
      PyTuple_FromArraySteal([
        PyLong_FromLong(isPrefix ? OP.EXTENDED_ARG : (unit.ops[index] as number)),
        d.arg === null ? Py_None : PyLong_FromLong(d.arg),
        argval,
        shown,
        PyLong_FromLong(d.offset),
        PyLong_FromLong(start),
        label === undefined ? Py_None : PyLong_FromLong(label),
      ]),
    );
    if (!isPrefix) index++;
  }
  return PyList_FromArraySteal(out);
}

/** Forms that tracing puts in an instruction's place; programs see their names only. */
const INSTRUMENTED: Readonly<Record<string, number>> = {
  INSTRUMENTED_RESUME: 236,
  INSTRUMENTED_END_FOR: 237,
  INSTRUMENTED_END_SEND: 238,
  INSTRUMENTED_RETURN_VALUE: 239,
  INSTRUMENTED_RETURN_CONST: 240,
  INSTRUMENTED_YIELD_VALUE: 241,
  INSTRUMENTED_LOAD_SUPER_ATTR: 242,
  INSTRUMENTED_FOR_ITER: 243,
  INSTRUMENTED_CALL: 244,
  INSTRUMENTED_CALL_KW: 245,
  INSTRUMENTED_CALL_FUNCTION_EX: 246,
  INSTRUMENTED_INSTRUCTION: 247,
  INSTRUMENTED_JUMP_FORWARD: 248,
  INSTRUMENTED_JUMP_BACKWARD: 249,
  INSTRUMENTED_POP_JUMP_IF_TRUE: 250,
  INSTRUMENTED_POP_JUMP_IF_FALSE: 251,
  INSTRUMENTED_POP_JUMP_IF_NONE: 252,
  INSTRUMENTED_POP_JUMP_IF_NOT_NONE: 253,
  INSTRUMENTED_LINE: 254,
};

/** The compiler's own instructions, which no code object holds. */
const pseudoOps: Readonly<Record<string, number>> = {
  JUMP: pseudo.JUMP,
  JUMP_NO_INTERRUPT: pseudo.JUMP_NO_INTERRUPT,
  LOAD_CLOSURE: pseudo.LOAD_CLOSURE,
  LOAD_METHOD: pseudo.LOAD_METHOD,
  LOAD_SUPER_METHOD: pseudo.LOAD_SUPER_METHOD,
  LOAD_ZERO_SUPER_ATTR: pseudo.LOAD_ZERO_SUPER_ATTR,
  LOAD_ZERO_SUPER_METHOD: pseudo.LOAD_ZERO_SUPER_METHOD,
  POP_BLOCK: pseudo.POP_BLOCK,
  SETUP_CLEANUP: pseudo.SETUP_CLEANUP,
  SETUP_FINALLY: pseudo.SETUP_FINALLY,
  SETUP_WITH: pseudo.SETUP_WITH,
  STORE_FAST_MAYBE_NULL: pseudo.STORE_FAST_MAYBE_NULL,
};

/** RESUME comes right behind CACHE, as in CPython's table. */
const rank = (op: number): number => (op === OP.RESUME ? 0.5 : op);
const realOps: readonly number[] = Object.values(OP).sort((a, b) => rank(a) - rank(b));
const known: ReadonlySet<number> = new Set(realOps);
/** The lists that say what an argument means, and what stands in them besides real instructions. */
const kinds: Readonly<Record<string, (info: OpcodeInfo) => boolean>> = {
  hasarg: (i) => i.has_arg,
  hasconst: (i) => i.has_const,
  hasname: (i) => i.has_name,
  hasjump: (i) => i.has_jump,
  hasjrel: (i) => i.has_jump,
  hasjabs: () => false,
  haslocal: (i) => i.has_local,
  hasfree: (i) => i.has_free,
  hascompare: (i) => i.name === "COMPARE_OP",
  hasexc: () => false,
};
const further: Readonly<Record<string, readonly number[]>> = {
  hasconst: [240],
  hasname: [259, 260, 261, 262],
  hasjump: [256, 257],
  hasjrel: [256, 257],
  haslocal: [258, 267],
  hasexc: [264, 265, 266],
};

const module: ModuleDef = {
  name: "dis",
  functions: [
    fastcall("_decode", (_m, [code, exceptions]) => {
      if (!PyCode_Check(code as PyObject)) return TypeError("a code object is required");
      return decode(code as PyCodeObject, PyObject_IsTrue(exceptions as PyObject) > 0);
    }),
    fastcall("_labels", (_m, [code]) => {
      const { unit } = (code as PyCodeObject).body;
      const labels = labelsOf(unit, true);
      const at = (i: number): PyObject => PyLong_FromLong(labels.get(startOffset(unit, i)) ?? 0);
      const rows = unit.exceptionTable.map((e) =>
        PyTuple_FromArraySteal([
          at(e.start),
          at(e.end),
          at(e.target),
          PyLong_FromLong(e.depth),
          PyBool_FromLong(e.lasti ? 1 : 0),
        ]),
      );
      return PyTuple_FromArraySteal([PyLong_FromLong(labels.size), PyList_FromArraySteal(rows) as PyObject]);
    }),
    fastkeywords("stack_effect", (_m, args, kwnames) => {
      const a = _PyArg_UnpackKeywords(
        { fname: "stack_effect", keywords: ["", "", "jump"], minpos: 1, maxpos: 2 },
        args,
        kwnames,
      );
      if (a === null) return null;
      const op = argInt(a[0] as PyObject);
      if (op === null) return null;
      const oparg = a[1] == null || a[1] === Py_None ? 0 : argInt(a[1]);
      if (oparg === null) return null;
      if (!known.has(op)) return ValueError("invalid opcode or oparg");
      const jump = a[2] ?? Py_None;
      if (jump !== Py_None && jump !== Py_True && jump !== Py_False)
        return ValueError("stack_effect: jump must be False, True or None");
      const along = pseudo.stackEffect(op, oparg, false);
      const there = pseudo.stackEffect(op, oparg, true);
      return PyLong_FromLong(jump === Py_None ? Math.max(along, there) : jump === Py_True ? there : along);
    }),
  ],
  init(m) {
    const opmap = PyDict_New();
    for (const [name, op] of [
      ...Object.entries(OP),
      ...Object.entries(INSTRUMENTED),
      ...Object.entries(pseudoOps),
    ]) {
      const n = PyLong_FromLong(op);
      PyDict_SetItem(opmap, identifier(name), n);
      DECREF(n);
    }
    for (const [name, has] of Object.entries(kinds)) {
      const ops = [...realOps.filter((op) => has(opcodeInfo(op))), ...(further[name] ?? [])];
      addObject(m, name, PyList_FromArraySteal(ops.map((op) => PyLong_FromLong(op))) as PyObject);
    }
    addObject(m, "opmap", opmap);
    // What _opcode.get_nb_ops, get_intrinsic1_descs and get_intrinsic2_descs give.
    const listOf = (objects: PyObject[]): PyObject => PyList_FromArraySteal(objects) as PyObject;
    const words = (texts: readonly string[]): PyObject[] => texts.map(PyUnicode_FromString);
    addObject(m, "_nb_ops", listOf(NB_OPS.map((pair) => PyTuple_FromArraySteal(words(pair)))));
    addObject(m, "_intrinsic_1_descs", listOf(words(INTRINSIC_1)));
    addObject(m, "_intrinsic_2_descs", listOf(words(INTRINSIC_2)));
    addObject(m, "HAVE_ARGUMENT", PyLong_FromLong(44));
    return true;
  },
  source,
  refused: {
    "ArgResolver Formatter print_instructions deoptmap get_executor main":
      "dis, get_instructions, Bytecode, findlinestarts, findlabels, stack_effect and code_info are",
  },
};
export default module;
