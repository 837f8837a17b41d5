/** Gives exceptions.ts what it asks for; loaded with all types. */
import { freeObject, PyType_GenericAlloc } from "./alloc.ts";
import { PyObject_Call, vectorcallType } from "./call.ts";
import { dictStringItems } from "./dictobject.ts";
import { PyErr_SetString } from "./errors.ts";
import { deps } from "./exception-deps.ts";
import {
  attribute_error_methods,
  BaseException_str,
  base_exception_methods,
  import_error_methods,
  KeyError_str,
} from "./exception-methods.ts";
import { _PyArg_NoKeywords } from "./getargs.ts";
import { Py_None } from "./singletons.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

Object.assign(deps, {
  freeObject,
  PyType_GenericAlloc,
  PyObject_Call,
  vectorcallType,
  dictStringItems,
  PyErr_SetString,
  BaseException_str,
  KeyError_str,
  import_error_methods,
  attribute_error_methods,
  base_exception_methods,
  _PyArg_NoKeywords,
  Py_None,
  PyUnicode_FromString,
});
