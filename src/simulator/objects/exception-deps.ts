/** What exceptions.ts asks of files that may only be loaded after it; filled in by exception-deps-fill.ts. */
import type { freeObject, PyType_GenericAlloc } from "./alloc.ts";
import type { PyObject_Call, vectorcallType } from "./call.ts";
import type { dictStringItems } from "./dictobject.ts";
import type { PyErr_SetString } from "./errors.ts";
import type {
  attribute_error_methods,
  BaseException_str,
  base_exception_methods,
  import_error_methods,
  KeyError_str,
} from "./exception-methods.ts";
import type { _PyArg_NoKeywords } from "./getargs.ts";
import type { Py_None } from "./singletons.ts";
import type { PyUnicode_FromString } from "./unicodeobject.ts";

export interface ExceptionDeps {
  freeObject: typeof freeObject;
  PyType_GenericAlloc: typeof PyType_GenericAlloc;
  PyObject_Call: typeof PyObject_Call;
  vectorcallType: typeof vectorcallType;
  dictStringItems: typeof dictStringItems;
  PyErr_SetString: typeof PyErr_SetString;
  BaseException_str: typeof BaseException_str;
  KeyError_str: typeof KeyError_str;
  import_error_methods: typeof import_error_methods;
  attribute_error_methods: typeof attribute_error_methods;
  base_exception_methods: typeof base_exception_methods;
  _PyArg_NoKeywords: typeof _PyArg_NoKeywords;
  Py_None: typeof Py_None;
  PyUnicode_FromString: typeof PyUnicode_FromString;
}
/** Complete once all-types.ts is loaded. */
export const deps: ExceptionDeps = {} as ExceptionDeps;
