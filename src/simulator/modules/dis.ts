/** dis (Lib/dis.py): instructions as data and as listings. Stack effects and code_info are not modelled. */
import { OP, opcodeInfo } from "../bytecode/opcodes.ts";
import { startOffset } from "../bytecode/encode.ts";
import { disassembleOne } from "../compiler/dis.ts";
import { PyObject_IsTrue, reprText } from "../objects/abstract.ts";
import { type PyCodeObject, PyCode_Check } from "../objects/codeobject.ts";
import { PyDict_New, PyDict_SetItem } from "../objects/dictobject.ts";
import { TypeError } from "../objects/errors.ts";
import { PyList_FromArraySteal } from "../objects/listobject.ts";
import { PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import { addObject } from "../objects/moduleobject.ts";
import { DECREF, fastcall, NewRef, type PyObject, type Result } from "../objects/object.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArraySteal, type PyTupleObject } from "../objects/tupleobject.ts";
import { identifier, PyUnicode_FromString } from "../objects/unicodeobject.ts";
import { unsupported } from "../objects/machine.ts";
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
    if (!isPrefix && d.arg !== null) {
      if (info.has_const) {
        argval = NewRef((code.body.co_consts as PyTupleObject).body.ob_item[d.arg] as PyObject);
        const shown = reprText(argval);
        if (shown === null) return null;
        argrepr = shown;
      } else if (info.has_jump) {
        const target = startOffset(unit, unit.args[index] as number);
        argval = PyLong_FromLong(target);
        argrepr = `to L${labels.get(target)}`;
      } else if (d.op === "COMPARE_OP") argval = text(argrepr.replace(/^bool\((.*)\)$/, "$1"));
      else if (/_FAST_(LOAD|STORE)_FAST$/.test(d.op))
        argval = PyTuple_FromArraySteal(argrepr.split(", ").map(text));
      else if (info.has_name || info.has_local || info.has_free)
        argval = text(argrepr.replace(/ \+ NULL(\|self)?$/, ""));
    }
    const start = isPrefix ? d.offset : startOffset(unit, index);
    const label = labels.get(d.offset === start || isPrefix ? d.offset : -1);
    out.push(
      PyTuple_FromArraySteal([
        text(d.op),
        PyLong_FromLong(isPrefix ? OP.EXTENDED_ARG : (unit.ops[index] as number)),
        d.arg === null ? Py_None : PyLong_FromLong(d.arg),
        argval,
        text(argrepr),
        PyLong_FromLong(d.offset),
        PyLong_FromLong(start),
        label === undefined ? Py_None : PyLong_FromLong(label),
      ]),
    );
    if (!isPrefix) index++;
  }
  return PyList_FromArraySteal(out);
}

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
    ...["stack_effect", "code_info", "show_code", "findlabels"].map((name) =>
      fastcall(name, () =>
        unsupported(
          `dis.${name} is not part of the modelled library; dis, get_instructions, findlinestarts and Bytecode are`,
        ),
      ),
    ),
  ],
  init(m) {
    const opmap = PyDict_New();
    for (const [name, op] of Object.entries(OP)) {
      const n = PyLong_FromLong(op);
      PyDict_SetItem(opmap, identifier(name), n);
      DECREF(n);
    }
    addObject(m, "opmap", opmap);
    addObject(m, "HAVE_ARGUMENT", PyLong_FromLong(44));
    return true;
  },
  source,
};
export default module;
