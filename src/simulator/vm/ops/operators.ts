/**
 * Instructions for operators, subscripts, containers, attributes and formatting (Python/bytecodes.c).
 *
 * A little longer than other files: one entry an instruction.
 */
import {
  PyIter_Next,
  PyObject_DelItem,
  PyObject_Format,
  PyObject_GetItem,
  PyObject_GetIter,
  PyObject_IsTrue,
  PyObject_Repr,
  PyObject_RichCompare,
  PyObject_SetItem,
  PyObject_Size,
  PySequence_Contains,
  PyType_Check,
  reprText,
  strText,
} from "../../objects/abstract.ts";
import { binaryOps, PyNumber_Invert, PyNumber_Negative } from "../../objects/abstract-number.ts";
import { PyObject_Vectorcall } from "../../objects/call.ts";
import {
  _PyDict_FromItems,
  dict_merge,
  PyDict_SetItem,
  PyDict_Update,
  type PyDictObject,
} from "../../objects/dictobject.ts";
import {
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_Occurred,
  TypeError,
  ValueError as valueError,
} from "../../objects/errors.ts";
import { PyExc_AttributeError, PyExc_KeyError, PyExc_TypeError } from "../../objects/exceptions.ts";
import { getMethod, methodUnbound, PyObject_GetAttr, PyObject_SetAttr } from "../../objects/genericattr.ts";
import {
  _PyList_AppendTakeRef,
  _PyList_Extend,
  PyList_FromArraySteal,
  type PyListObject,
} from "../../objects/listobject.ts";
import { Py_False, Py_True, PyBool_FromLong, PyLong_FromLong } from "../../objects/longcore.ts";
import { _PyObject_FunctionStr } from "../../objects/methodobject.ts";
import {
  type CompareOp,
  DECREF,
  hold,
  holdMark,
  INCREF,
  NewRef,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "../../objects/object.ts";
import { _PySet_Update, PySet_Add, PySet_New, type PySetObject } from "../../objects/setobject.ts";
import { _PyBuildSlice_ConsumeRefs, PySlice_New } from "../../objects/sliceobject.ts";
import { superCheck, superLookup } from "../../objects/superobject.ts";
import { PyTuple_FromArraySteal } from "../../objects/tupleobject.ts";
import {
  hasRoomForText,
  PyUnicode_FromString,
  type PyUnicodeObject,
  textOf,
} from "../../objects/unicodeobject.ts";
import { define, ERROR, NEXT } from "../dispatch.ts";
import { type Frame, takeTop } from "../frame.ts";
import { enterAttribute, enterGetItem } from "../enter-inlined.ts";
import { specializedBinaryOp } from "../specialize-binary.ts";

/** Two operands replaced by the result; operands are dropped bottom first. */
function finishBinary(f: Frame, r: Result): number {
  const s = f.localsplus;
  const sp = f.sp;
  const b = s[sp - 1] as PyObject;
  const a = s[sp - 2] as PyObject;
  if (r === null) {
    s[sp - 2] = null;
    DECREF(a);
    s[sp - 1] = null;
    DECREF(b);
    f.sp = sp - 2;
    return ERROR;
  }
  s[sp - 2] = r;
  DECREF(a);
  s[sp - 1] = null;
  f.sp = sp - 1;
  DECREF(b);
  return NEXT;
}

function finishUnary(f: Frame, r: Result): number {
  const s = f.localsplus;
  const a = s[f.sp - 1] as PyObject;
  if (r === null) {
    s[--f.sp] = null;
    DECREF(a);
    return ERROR;
  }
  s[f.sp - 1] = r;
  DECREF(a);
  return NEXT;
}

/** Drops the top `n` entries, bottom first, and goes on or fails. */
function dropTop(f: Frame, n: number, ok: boolean): number {
  const s = f.localsplus;
  const base = f.sp - n;
  for (let i = base; i < base + n; i++) {
    const o = s[i] as PyObject | null;
    s[i] = null;
    if (o !== null) DECREF(o);
  }
  f.sp = base;
  return ok ? NEXT : ERROR;
}

/** Puts `n` back that was only looked at. */
function push(f: Frame, o: PyObject): number {
  f.localsplus[f.sp++] = o;
  return NEXT;
}

define({
  BINARY_OP(f, op) {
    const done = specializedBinaryOp(f, op);
    if (done >= 0) return done;
    const s = f.localsplus;
    const a = s[f.sp - 2] as PyObject;
    const b = s[f.sp - 1] as PyObject;
    return finishBinary(f, (binaryOps[op] as (a: PyObject, b: PyObject) => Result)(a, b));
  },
  UNARY_NEGATIVE: (f) => finishUnary(f, PyNumber_Negative(f.localsplus[f.sp - 1] as PyObject)),
  UNARY_INVERT: (f) => finishUnary(f, PyNumber_Invert(f.localsplus[f.sp - 1] as PyObject)),
  UNARY_NOT(f) {
    const s = f.localsplus;
    s[f.sp - 1] = s[f.sp - 1] === Py_False ? Py_True : Py_False;
    return NEXT;
  },
  TO_BOOL(f) {
    const s = f.localsplus;
    const o = s[f.sp - 1] as PyObject;
    if (o === Py_True || o === Py_False) return NEXT;
    const r = PyObject_IsTrue(o);
    if (r < 0) return dropTop(f, 1, false);
    s[f.sp - 1] = r > 0 ? Py_True : Py_False;
    DECREF(o);
    return NEXT;
  },
  COMPARE_OP(f, arg) {
    const s = f.localsplus;
    const a = s[f.sp - 2] as PyObject;
    const b = s[f.sp - 1] as PyObject;
    let r = PyObject_RichCompare(a, b, (arg >> 5) as CompareOp);
    if (r !== null && (arg & 16) !== 0 && r !== Py_True && r !== Py_False) {
      const mark = holdMark();
      hold(r, "comparison result");
      const truth = PyObject_IsTrue(r);
      unhold(mark);
      DECREF(r);
      r = truth < 0 ? null : PyBool_FromLong(truth);
    }
    return finishBinary(f, r);
  },
  IS_OP(f, invert) {
    const s = f.localsplus;
    const same = s[f.sp - 2] === s[f.sp - 1];
    return finishBinary(f, PyBool_FromLong(same !== (invert === 1)));
  },
  CONTAINS_OP(f, invert) {
    const s = f.localsplus;
    const r = PySequence_Contains(s[f.sp - 1] as PyObject, s[f.sp - 2] as PyObject);
    return finishBinary(f, r < 0 ? null : PyBool_FromLong(r > 0 !== (invert === 1)));
  },
  BINARY_SUBSCR(f, _arg, ts) {
    const s = f.localsplus;
    const entered = enterGetItem(f, s[f.sp - 2] as PyObject, ts);
    if (entered !== null) return entered;
    return finishBinary(f, PyObject_GetItem(s[f.sp - 2] as PyObject, s[f.sp - 1] as PyObject));
  },
  STORE_SUBSCR(f) {
    // value, container, key
    const s = f.localsplus;
    const status = PyObject_SetItem(
      s[f.sp - 2] as PyObject,
      s[f.sp - 1] as PyObject,
      s[f.sp - 3] as PyObject,
    );
    return dropTop(f, 3, status >= 0);
  },
  DELETE_SUBSCR(f) {
    const s = f.localsplus;
    const status = PyObject_DelItem(s[f.sp - 2] as PyObject, s[f.sp - 1] as PyObject);
    return dropTop(f, 2, status >= 0);
  },
  BINARY_SLICE(f) {
    // container, start, stop: the slice takes over start and stop
    const s = f.localsplus;
    const stop = s[--f.sp] as PyObject;
    s[f.sp] = null;
    const start = s[--f.sp] as PyObject;
    s[f.sp] = null;
    const slice = _PyBuildSlice_ConsumeRefs(start, stop);
    const mark = holdMark();
    hold(slice, "slice");
    const r = PyObject_GetItem(s[f.sp - 1] as PyObject, slice);
    unhold(mark);
    if (r !== null) hold(r, "result");
    DECREF(slice);
    unhold(mark);
    return finishUnary(f, r);
  },
  STORE_SLICE(f) {
    // value, container, start, stop
    const s = f.localsplus;
    const stop = s[--f.sp] as PyObject;
    s[f.sp] = null;
    const start = s[--f.sp] as PyObject;
    s[f.sp] = null;
    const slice = _PyBuildSlice_ConsumeRefs(start, stop);
    const mark = holdMark();
    hold(slice, "slice");
    const status = PyObject_SetItem(s[f.sp - 1] as PyObject, slice, s[f.sp - 2] as PyObject);
    unhold(mark);
    DECREF(slice);
    return dropTop(f, 2, status >= 0);
  },
  BUILD_SLICE(f, n) {
    const s = f.localsplus;
    const step = n === 3 ? (s[f.sp - 1] as PyObject) : null;
    const r = PySlice_New(s[f.sp - n] as PyObject, s[f.sp - n + 1] as PyObject, step);
    const mark = holdMark();
    hold(r, "slice");
    dropTop(f, n, true);
    unhold(mark);
    return push(f, r);
  },
  BUILD_TUPLE: (f, n) => push(f, PyTuple_FromArraySteal(takeTop(f, n))),
  BUILD_LIST(f, n) {
    const list = PyList_FromArraySteal(takeTop(f, n));
    return list === null ? ERROR : push(f, list);
  },
  BUILD_SET(f, n) {
    const set = PySet_New(null) as PySetObject;
    const mark = holdMark();
    hold(set, "set display");
    const s = f.localsplus;
    const base = f.sp - n;
    let ok = true;
    for (let i = base; i < base + n; i++) {
      const item = s[i] as PyObject;
      if (ok) ok = PySet_Add(set, item) >= 0;
      s[i] = null;
      DECREF(item);
    }
    f.sp = base;
    unhold(mark);
    if (!ok) {
      DECREF(set);
      return ERROR;
    }
    return push(f, set);
  },
  BUILD_MAP(f, n) {
    const s = f.localsplus;
    const base = f.sp - 2 * n;
    const map = _PyDict_FromItems(s as PyObject[], base, 2, s as PyObject[], base + 1, 2, n);
    const mark = holdMark();
    if (map !== null) hold(map, "dict display");
    dropTop(f, 2 * n, true);
    unhold(mark);
    return map === null ? ERROR : push(f, map);
  },
  BUILD_CONST_KEY_MAP(f, n) {
    const s = f.localsplus;
    const keys = s[f.sp - 1] as PyObject & { body: { ob_item: PyObject[] } };
    const base = f.sp - 1 - n;
    const map = _PyDict_FromItems(keys.body.ob_item, 0, 1, s as PyObject[], base, 1, n);
    const mark = holdMark();
    if (map !== null) hold(map, "dict display");
    // values first, then the tuple of keys
    dropTop(f, n + 1, true);
    unhold(mark);
    return map === null ? ERROR : push(f, map);
  },
  LIST_APPEND(f, n) {
    const s = f.localsplus;
    const v = s[--f.sp] as PyObject;
    s[f.sp] = null;
    return _PyList_AppendTakeRef(s[f.sp - n] as PyListObject, v) < 0 ? ERROR : NEXT;
  },
  SET_ADD(f, n) {
    const s = f.localsplus;
    const v = s[f.sp - 1] as PyObject;
    const status = PySet_Add(s[f.sp - 1 - n] as PyObject, v);
    return dropTop(f, 1, status >= 0);
  },
  MAP_ADD(f, n) {
    const s = f.localsplus;
    const dict = s[f.sp - 2 - n] as PyDictObject;
    const status = PyDict_SetItem(dict, s[f.sp - 2] as PyObject, s[f.sp - 1] as PyObject);
    return dropTop(f, 2, status >= 0);
  },
  LIST_EXTEND(f, n) {
    const s = f.localsplus;
    const iterable = s[f.sp - 1] as PyObject;
    const list = s[f.sp - 1 - n] as PyListObject;
    const ok = _PyList_Extend(list, iterable);
    if (!ok) {
      if (
        PyErr_ExceptionMatches(PyExc_TypeError) &&
        iterable.ob_type.tp_iter === null &&
        iterable.ob_type.sq_item === null
      ) {
        PyErr_Clear();
        TypeError(`Value after * must be an iterable, not ${iterable.ob_type.tp_name}`);
      }
    }
    return dropTop(f, 1, ok);
  },
  SET_UPDATE(f, n) {
    const s = f.localsplus;
    const status = _PySet_Update(s[f.sp - 1 - n] as PyObject, s[f.sp - 1] as PyObject);
    return dropTop(f, 1, status >= 0);
  },
  DICT_UPDATE(f, n) {
    const s = f.localsplus;
    const update = s[f.sp - 1] as PyObject;
    const status = PyDict_Update(s[f.sp - 1 - n] as PyDictObject, update);
    if (status < 0 && PyErr_ExceptionMatches(PyExc_AttributeError)) {
      PyErr_Clear();
      TypeError(`'${update.ob_type.tp_name}' object is not a mapping`);
    }
    return dropTop(f, 1, status >= 0);
  },
  DICT_MERGE(f, n) {
    const s = f.localsplus;
    const update = s[f.sp - 1] as PyObject;
    const callable = s[f.sp - 1 - n - 3] as PyObject;
    const status = dict_merge(s[f.sp - 1 - n] as PyDictObject, update, 2);
    if (status < 0) format_kwargs_error(callable, update);
    return dropTop(f, 1, status >= 0);
  },
  LOAD_ATTR(f, arg, ts) {
    const s = f.localsplus;
    const owner = s[f.sp - 1] as PyObject;
    const name = f.f_executable.body.names[arg >> 1] as PyUnicodeObject;
    if ((arg & 1) === 0) {
      const entered = enterAttribute(f, owner, name, ts);
      return entered ?? finishUnary(f, PyObject_GetAttr(owner, name));
    }
    const meth = getMethod(owner, name);
    if (meth === null) return dropTop(f, 1, false);
    if (methodUnbound) {
      // method, self
      s[f.sp - 1] = meth;
      s[f.sp++] = owner;
      return NEXT;
    }
    s[f.sp - 1] = meth;
    DECREF(owner);
    s[f.sp++] = null;
    return NEXT;
  },
  STORE_ATTR(f, i) {
    // value, owner
    const s = f.localsplus;
    const name = f.f_executable.body.names[i] as PyUnicodeObject;
    const status = PyObject_SetAttr(s[f.sp - 1] as PyObject, name, s[f.sp - 2] as PyObject);
    return dropTop(f, 2, status >= 0);
  },
  DELETE_ATTR(f, i) {
    const s = f.localsplus;
    const status = PyObject_SetAttr(
      s[f.sp - 1] as PyObject,
      f.f_executable.body.names[i] as PyUnicodeObject,
      null,
    );
    return dropTop(f, 1, status >= 0);
  },
  LOAD_SUPER_ATTR(f, arg) {
    // global super, class, self
    const s = f.localsplus;
    const name = f.f_executable.body.names[arg >> 2] as PyUnicodeObject;
    const r = loadSuperAttr(
      s[f.sp - 3] as PyObject,
      s[f.sp - 2] as PyObject,
      s[f.sp - 1] as PyObject,
      name,
      (arg & 2) !== 0,
    );
    if (r === null) return dropTop(f, 3, false);
    const mark = holdMark();
    hold(r, "attribute of super()");
    dropTop(f, 3, true);
    unhold(mark);
    s[f.sp++] = r;
    if ((arg & 1) !== 0) s[f.sp++] = null;
    return NEXT;
  },
  GET_LEN(f) {
    const n = PyObject_Size(f.localsplus[f.sp - 1] as PyObject);
    if (n < 0) return ERROR;
    return push(f, PyLong_FromLong(n));
  },
  UNPACK_SEQUENCE: (f, n) => unpackIterable(f, n, -1),
  UNPACK_EX: (f, arg) => unpackIterable(f, arg & 0xff, arg >> 8),
  BUILD_STRING(f, n) {
    const s = f.localsplus;
    const base = f.sp - n;
    let length = 0;
    for (let i = base; i < f.sp; i++) length += textOf(s[i] as PyObject).length;
    let r: Result = null;
    if (hasRoomForText(length, 0)) {
      let text = "";
      for (let i = base; i < f.sp; i++) text += textOf(s[i] as PyObject);
      r = PyUnicode_FromString(text);
    }
    dropTop(f, n, true);
    return r === null ? ERROR : push(f, r);
  },
  CONVERT_VALUE(f, kind) {
    const v = f.localsplus[f.sp - 1] as PyObject;
    if (kind === 1) {
      const t = strText(v);
      return finishUnary(
        f,
        t === null
          ? null
          : v.ob_type.tp_name === "str" && t === textOf(v)
            ? NewRef(v)
            : PyUnicode_FromString(t),
      );
    }
    if (kind === 2) return finishUnary(f, PyObject_Repr(v));
    const t = reprText(v);
    return finishUnary(f, t === null ? null : PyUnicode_FromString(asciiEscape(t)));
  },
  FORMAT_SIMPLE(f) {
    const v = f.localsplus[f.sp - 1] as PyObject;
    if (v.ob_type.tp_name === "str" && v.ob_type.tp_base?.tp_base === null) return NEXT;
    return finishUnary(f, PyObject_Format(v, null));
  },
  FORMAT_WITH_SPEC(f) {
    const s = f.localsplus;
    return finishBinary(f, PyObject_Format(s[f.sp - 2] as PyObject, s[f.sp - 1] as PyObject));
  },
  GET_ITER: (f) => finishUnary(f, PyObject_GetIter(f.localsplus[f.sp - 1] as PyObject)),
});

/** `PyObject_ASCII`'s escaping of a repr. */
export function asciiEscape(text: string): string {
  let out = "";
  for (const ch of text) {
    const c = ch.codePointAt(0) as number;
    if (c < 0x80) out += ch;
    else if (c < 0x100) out += `\\x${c.toString(16).padStart(2, "0")}`;
    else if (c < 0x10000) out += `\\u${c.toString(16).padStart(4, "0")}`;
    else out += `\\U${c.toString(16).padStart(8, "0")}`;
  }
  return out;
}

/** `super().name` without making the super object, when `super` is the built-in one. */
function loadSuperAttr(
  globalSuper: PyObject,
  cls: PyObject,
  self: PyObject,
  name: PyUnicodeObject,
  twoArgs: boolean,
): Result {
  if (
    (globalSuper as PyTypeObject).tp_name === "super" &&
    globalSuper.ob_type.tp_name === "type" &&
    PyType_Check(cls)
  ) {
    const objType = superCheck(cls, self);
    if (objType === null) return null;
    return superLookup(cls, self, objType, name);
  }
  const args = twoArgs ? [cls, self] : [];
  const sup = PyObject_Vectorcall(globalSuper, args, null);
  if (sup === null) return null;
  const mark = holdMark();
  hold(sup, "super()");
  const r = PyObject_GetAttr(sup, name);
  unhold(mark);
  DECREF(sup);
  return r;
}

/** `format_kwargs_error`. */
export function format_kwargs_error(func: PyObject, kwargs: PyObject): void {
  if (PyErr_ExceptionMatches(PyExc_AttributeError)) {
    PyErr_Clear();
    TypeError(
      `${_PyObject_FunctionStr(func)} argument after ** must be a mapping, not ${kwargs.ob_type.tp_name}`,
    );
  } else if (PyErr_ExceptionMatches(PyExc_KeyError)) {
    const e = PyErr_Occurred();
    const args = (e as unknown as { body: { args: { body: { ob_item: PyObject[] } } | null } }).body.args;
    const key = args?.body.ob_item[0];
    if (args !== null && args !== undefined && args.body.ob_item.length === 1 && key !== undefined) {
      if (key.ob_type.tp_name === "str") {
        const text = textOf(key);
        PyErr_Clear();
        TypeError(`${_PyObject_FunctionStr(func)} got multiple values for keyword argument '${text}'`);
      } else {
        PyErr_Clear();
        TypeError("keywords must be strings");
      }
    }
  }
}

/** `_PyEval_UnpackTaggedIterable`: pushes the items, first on top. `after` < 0: no starred target. */
function unpackIterable(f: Frame, before: number, after: number): number {
  const s = f.localsplus;
  const seq = s[f.sp - 1] as PyObject;
  const tname = seq.ob_type.tp_name;
  const exact = (tname === "tuple" || tname === "list") && seq.ob_type.tp_base?.tp_base === null;
  if (exact && after < 0) {
    const items = (seq as unknown as { body: { ob_item: PyObject[] } }).body.ob_item;
    if (items.length === before) {
      s[--f.sp] = null;
      for (let i = before - 1; i >= 0; i--) {
        const o = items[i] as PyObject;
        INCREF(o);
        s[f.sp++] = o;
      }
      const mark = holdMark();
      hold(seq, "sequence being unpacked");
      unhold(mark);
      DECREF(seq);
      return NEXT;
    }
  }
  const it = PyObject_GetIter(seq);
  if (it === null) {
    if (
      PyErr_ExceptionMatches(PyExc_TypeError) &&
      seq.ob_type.tp_iter === null &&
      seq.ob_type.sq_item === null
    ) {
      PyErr_Clear();
      TypeError(`cannot unpack non-iterable ${seq.ob_type.tp_name} object`);
    }
    return dropTop(f, 1, false);
  }
  const mark = holdMark();
  hold(it, "unpacking: iterator");
  const items: PyObject[] = [];
  const fail = (): number => {
    unhold(mark);
    for (const o of items) DECREF(o);
    DECREF(it);
    return dropTop(f, 1, false);
  };
  for (let i = 0; i < before; i++) {
    const o = PyIter_Next(it);
    if (o === null) {
      if (PyErr_Occurred() === null) {
        if (after < 0) valueError(`not enough values to unpack (expected ${before}, got ${i})`);
        else valueError(`not enough values to unpack (expected at least ${before + after}, got ${i})`);
      }
      return fail();
    }
    items.push(o);
    hold(o, "unpacked item");
  }
  if (after < 0) {
    const extra = PyIter_Next(it);
    if (extra !== null) {
      DECREF(extra);
      valueError(`too many values to unpack (expected ${before})`);
      return fail();
    }
    if (PyErr_Occurred() !== null) return fail();
  } else {
    const list = PyList_FromArraySteal([]) as PyListObject;
    hold(list, "starred target");
    if (!_PyList_Extend(list, it)) {
      unhold(mark);
      items.push(list);
      return fail();
    }
    const rest = list.body.ob_item as PyObject[];
    if (rest.length < after) {
      valueError(
        `not enough values to unpack (expected at least ${before + after}, got ${before + rest.length})`,
      );
      items.push(list);
      return fail();
    }
    items.push(list);
    const tail = rest.splice(rest.length - after, after);
    touch(list);
    items.push(...tail);
  }
  unhold(mark);
  s[--f.sp] = null;
  for (let i = items.length - 1; i >= 0; i--) s[f.sp++] = items[i] as PyObject;
  DECREF(it);
  DECREF(seq);
  return NEXT;
}
