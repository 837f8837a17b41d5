/** `PyList_Sort` with the arguments of `list.sort`. */
import { PyObject_IsTrue } from "./abstract.ts";
import { _PyArg_UnpackKeywords } from "./getargs.ts";
import { PyList_New, type PyListObject } from "./listobject.ts";
import { list_sort_impl } from "./listsort.ts";
import type { PyObject, Result } from "./object.ts";
import { Py_None } from "./singletons.ts";
import type { PyTupleObject } from "./tupleobject.ts";

export { PyList_New, type PyListObject };

/** `args` holds only keyword values. */
export function PyList_Sort(list: PyListObject, args: PyObject[], kwnames: PyTupleObject | null): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "sort", keywords: ["key", "reverse"], minpos: 0, maxpos: 0 },
    args,
    kwnames,
  );
  if (a === null) return null;
  const reverse = a[1] == null ? 0 : PyObject_IsTrue(a[1]);
  if (reverse < 0) return null;
  return list_sort_impl(list, a[0] == null || a[0] === Py_None ? null : a[0], reverse > 0);
}
