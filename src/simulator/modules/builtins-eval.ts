/** compile, eval, exec (Python/bltinmodule.c). */
import {
  DECREF,
  fastkeywords,
  hold,
  holdMark,
  NewRef,
  type PyMethodDef,
  type PyObject,
  type Result,
  unhold,
  XDECREF,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { type PyCodeObject, PyCode_Check } from "../objects/codeobject.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_Check,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { PyErr_SetString, SystemError, TypeError, ValueError } from "../objects/errors.ts";
import { _PyArg_BadArgument, _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import { PyExc_SyntaxError } from "../objects/exceptions-extra.ts";
import { PyMapping_Check } from "../objects/abstract.ts";
import { valueOf } from "../objects/longobject.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";
import { compileToCode, PyEval_EvalCode } from "../vm/run-source.ts";
import { bytesLike } from "../objects/bytesobject.ts";
import { localsDict } from "../objects/framelocalsproxy.ts";
import type { CompileMode } from "../compiler/compile.ts";
import { _PyFunction_FromConstructor } from "../objects/funcobject.ts";
import type { PyTupleObject } from "../objects/tupleobject.ts";
import { fsDecode } from "./fspath.ts";
import { evalWithLocals } from "../vm/call-function.ts";

function sourceText(o: PyObject, what: string): string | null {
  let text: string;
  if (PyUnicode_Check(o)) text = textOf(o);
  else {
    const bytes = bytesLike(o);
    if (bytes === null) return TypeError(`${what}() arg 1 must be a string, bytes or code object`);
    text = new TextDecoderLike().decode(bytes);
  }
  if (text.includes("\0")) {
    SyntaxErrorText("source code string cannot contain null bytes");
    return null;
  }
  return text;
}
/** UTF-8 without a decoder from the platform. */
class TextDecoderLike {
  decode(bytes: Uint8Array): string {
    return decodeURIComponent(Array.from(bytes, (b) => `%${b.toString(16).padStart(2, "0")}`).join(""));
  }
}
function SyntaxErrorText(message: string): void {
  PyErr_SetString(PyExc_SyntaxError, message);
}

interface Namespaces {
  globals: PyDictObject;
  locals: PyObject;
  owned: PyObject | null;
}
function namespaces(name: string, g: PyObject | null, l: PyObject | null): Namespaces | null {
  const frame = rt.tstate.current_frame;
  if (g === null || g === Py_None) {
    if (frame === null) return SystemError("globals and locals cannot be NULL");
    const globals = frame.f_globals;
    if (l !== null && l !== Py_None) return { globals, locals: l, owned: null };
    if (frame.f_locals !== null) return { globals, locals: frame.f_locals, owned: null };
    const d = localsDict(frame);
    return { globals, locals: d, owned: d };
  }
  if (!PyDict_Check(g)) {
    return TypeError(
      name === "eval"
        ? PyMapping_Check(g)
          ? "globals must be a real dict; try eval(code, {}, mapping)"
          : "globals must be a dict"
        : `exec() globals must be a dict, not ${g.ob_type.tp_name}`,
    );
  }
  const locals = l === null || l === Py_None ? g : l;
  if (!PyMapping_Check(locals))
    return TypeError(
      name === "eval"
        ? "locals must be a mapping"
        : `locals must be a mapping or None, not ${locals.ob_type.tp_name}`,
    );
  return { globals: g, locals, owned: null };
}

function run(
  name: string,
  source: PyObject,
  g: PyObject | null,
  l: PyObject | null,
  closure: PyObject | null,
): Result {
  const ns = namespaces(name, g, l);
  if (ns === null) return null;
  if (_PyDict_GetItemStringBorrowed(ns.globals, "__builtins__") === null)
    setItemIdentifier(ns.globals, "__builtins__", rt.builtinsDict as PyDictObject);
  const mark = holdMark();
  if (ns.owned !== null) hold(ns.owned, `${name}: locals`);
  let code: PyCodeObject;
  if (PyCode_Check(source)) {
    code = NewRef(source);
    if (code.body.nfreevars > 0 && closure === null) {
      DECREF(code);
      unhold(mark);
      XDECREF(ns.owned);
      return TypeError(
        name === "eval"
          ? "code object passed to eval() may not contain free variables"
          : `code object requires a closure of exactly length ${(source as PyCodeObject).body.nfreevars}`,
      );
    }
  } else {
    const text = sourceText(source, name);
    const compiled =
      text === null
        ? null
        : compileToCode(
            name === "eval" ? text.replace(/^[ \t]+/, "") : text,
            "<string>",
            name === "eval" ? "eval" : "exec",
            true,
          );
    if (compiled === null) {
      unhold(mark);
      XDECREF(ns.owned);
      return null;
    }
    code = compiled.code;
    for (const o of compiled.arena) hold(o, "compiler's arena of exec");
    hold(code, `${name}: code`);
    const r = PyEval_EvalCode(code, ns.globals, ns.locals);
    unhold(mark);
    if (r !== null) hold(r, "result");
    DECREF(code);
    for (const o of compiled.arena) DECREF(o);
    unhold(mark);
    XDECREF(ns.owned);
    return r;
  }
  hold(code, `${name}: code`);
  let r: Result;
  if (closure !== null) {
    const func = _PyFunction_FromConstructor(code, ns.globals);
    func.body.func_closure = NewRef(closure) as PyTupleObject;
    hold(func, "function of exec");
    r = evalWithLocals(func, ns.locals);
    unhold(mark);
    DECREF(func);
  } else r = PyEval_EvalCode(code, ns.globals, ns.locals);
  unhold(mark);
  if (r !== null) hold(r, "result");
  DECREF(code);
  unhold(mark);
  XDECREF(ns.owned);
  return r;
}

export const evalBuiltins: readonly PyMethodDef[] = [
  fastkeywords("eval", (_self, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: "eval", keywords: ["", "globals", "locals"], minpos: 1, maxpos: 3 },
      args,
      kwnames,
    );
    return a === null ? null : run("eval", a[0] as PyObject, a[1] ?? null, a[2] ?? null, null);
  }),
  fastkeywords("exec", (_self, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: "exec", keywords: ["", "globals", "locals", "closure"], minpos: 1, maxpos: 3 },
      args,
      kwnames,
    );
    if (a === null) return null;
    const r = run(
      "exec",
      a[0] as PyObject,
      a[1] ?? null,
      a[2] ?? null,
      a[3] == null || a[3] === Py_None ? null : a[3],
    );
    if (r === null) return null;
    DECREF(r);
    return Py_None;
  }),
  fastkeywords("compile", (_self, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      {
        fname: "compile",
        keywords: ["source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"],
        minpos: 3,
        maxpos: 6,
      },
      args,
      kwnames,
    );
    if (a === null) return null;
    const [source, filename, mode, flags] = a as [PyObject, PyObject, PyObject, PyObject | null];
    const name = fsDecode(filename);
    if (name === null) return null;
    if (!PyUnicode_Check(mode)) return _PyArg_BadArgument("compile", "argument 'mode'", "str", mode);
    const m = textOf(mode);
    if (m !== "exec" && m !== "eval" && m !== "single")
      return ValueError("compile() mode must be 'exec', 'eval' or 'single'");
    if (PyCode_Check(source)) return NewRef(source);
    const text = sourceText(source, "compile");
    if (text === null) return null;
    const compiled = compileToCode(
      text,
      name,
      m as CompileMode,
      false,
      flags == null ? 0 : Number(valueOf(flags)),
    );
    return compiled === null ? null : compiled.code;
  }),
];
