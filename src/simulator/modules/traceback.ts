/** traceback (Lib/traceback.py): the texts come from the same place as the interpreter's own reports. */
import { fastcall, type PyObject } from "../objects/object.ts";
import { PyLong_Check } from "../objects/abstract-number.ts";
import type { PyCodeObject } from "../objects/codeobject.ts";
import { instructionAt } from "../objects/code-methods.ts";
import type { PyBaseExceptionObject } from "../objects/exceptions.ts";
import { PyList_FromArraySteal } from "../objects/listobject.ts";
import { PyLong_FromLong, type PyLongObject } from "../objects/longcore.ts";
import { PyObject_IsTrue } from "../objects/abstract.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArraySteal } from "../objects/tupleobject.ts";
import { PyUnicode_FromString, textOf } from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { exceptionChunks, finalLines, messageOf, sourceLinesOf } from "../vm/print-exception.ts";
import { linesOf, sourceBlock } from "../vm/traceback-carets.ts";
import { source } from "./python/traceback.py.ts";

const number = (o: PyObject | undefined): number | null =>
  o !== undefined && PyLong_Check(o) ? (o as PyLongObject).n : null;
const orNone = (n: number | undefined): PyObject => (n === undefined || n < 0 ? Py_None : PyLong_FromLong(n));
const texts = (list: readonly string[]): PyObject =>
  PyList_FromArraySteal(list.map((t) => PyUnicode_FromString(t))) as PyObject;
const NOTHING = "NoneType: None\n";

const module: ModuleDef = {
  name: "traceback",
  functions: [
    fastcall("_chunks", (_m, [exc, tb, limit, chain]) => {
      if (exc === Py_None) return texts([NOTHING]);
      const options = {
        limit: number(limit),
        chain: PyObject_IsTrue(chain as PyObject) > 0,
        traceback: tb === Py_None ? null : (tb as PyObject),
      };
      return texts(exceptionChunks(exc as PyBaseExceptionObject, options));
    }),
    fastcall("_final", (_m, [exc, tb]) =>
      texts(
        exc === Py_None
          ? [NOTHING]
          : finalLines(exc as PyBaseExceptionObject, tb === Py_None ? null : (tb as PyObject)),
      ),
    ),
    fastcall("_message", (_m, [exc, tb]) =>
      PyUnicode_FromString(
        exc === Py_None
          ? "None"
          : messageOf(exc as PyBaseExceptionObject, tb === Py_None ? null : (tb as PyObject)),
      ),
    ),
    fastcall("_source", (_m, [filename, lineno, endLineno]) => {
      const position = {
        lineno: number(lineno),
        end_lineno: number(endLineno),
        colno: null,
        end_colno: null,
      };
      const lines = linesOf(sourceLinesOf(textOf(filename as PyObject)), position);
      return lines === null ? Py_None : PyUnicode_FromString(`${lines.join("\n")}\n`);
    }),
    fastcall("_block", (_m, [lines, lineno, endLineno, colno, endColno]) => {
      const position = {
        lineno: number(lineno),
        end_lineno: number(endLineno),
        colno: number(colno),
        end_colno: number(endColno),
      };
      return PyUnicode_FromString(
        sourceBlock(
          textOf(lines as PyObject)
            .replace(/\n$/, "")
            .split("\n"),
          position,
        ),
      );
    }),
    fastcall("_position", (_m, [code, lasti]) => {
      const { unit } = (code as PyCodeObject).body;
      const i = instructionAt(unit, number(lasti) ?? -1);
      return PyTuple_FromArraySteal(
        [unit.linenos, unit.endLinenos, unit.colOffsets, unit.endColOffsets].map((list) =>
          orNone(i < 0 ? -1 : list[i]),
        ),
      );
    }),
  ],
  source,
};
export default module;
