/** warnings (Lib/warnings.py, Python/_warnings.c). Warnings of C code go through it once it is imported (warn.ts). */
import { PyObject_IsTrue } from "../objects/abstract.ts";
import { ValueError } from "../objects/errors.ts";
import { Py_False, Py_True } from "../objects/longcore.ts";
import type { PyLongObject } from "../objects/longcore.ts";
import { fastcall, type PyObject } from "../objects/object.ts";
import { PyUnicode_FromString, textOf } from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { sourceLinesOf } from "../vm/print-exception.ts";
import { source } from "./python/warnings.py.ts";

const module: ModuleDef = {
  name: "warnings",
  functions: [
    fastcall("_line", (_m, [filename, lineno]) =>
      PyUnicode_FromString(sourceLinesOf(textOf(filename as PyObject))[(lineno as PyLongObject).n - 1] ?? ""),
    ),
    // Patterns of filters: as far as the two languages' regular expressions agree.
    fastcall("_match", (_m, [pattern, ignoreCase, text]) => {
      let expression: RegExp;
      try {
        expression = new RegExp(
          `^(?:${textOf(pattern as PyObject)})`,
          PyObject_IsTrue(ignoreCase as PyObject) > 0 ? "iu" : "u",
        );
      } catch {
        return ValueError(`not a regular expression: ${textOf(pattern as PyObject)}`);
      }
      return expression.test(textOf(text as PyObject)) ? Py_True : Py_False;
    }),
  ],
  source,
};
export default module;
