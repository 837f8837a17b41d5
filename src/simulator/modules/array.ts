/** array (Modules/arraymodule.c): items of one C type, one behind the other in a block of their own. */
import {
  compareNumbers,
  PyObject_HashNotImplemented,
  PyObject_RichCompareBool,
  PyType_Check,
  reprText,
} from "../objects/abstract.ts";
import { PyIndex_Check, PyNumber_AsSsize_t } from "../objects/abstract-number.ts";
import { freeObject, freeUnits } from "../objects/alloc.ts";
import { argSsize } from "../objects/argconvert.ts";
import { Py_buffer, PyBUF_FORMAT } from "../objects/buffer.ts";
import { PyByteArray_Check } from "../objects/bytearrayobject.ts";
import { bytesLike, PyBytes_Check, PyBytes_FromArray } from "../objects/bytesobject.ts";
import { setItemIdentifier } from "../objects/dictobject.ts";
import {
  BufferError,
  IndexError,
  PyErr_SetString,
  SystemError,
  TypeError,
  ValueError,
} from "../objects/errors.ts";
import { PyExc_IndexError } from "../objects/exceptions.ts";
import { Py_GenericAlias } from "../objects/genericaliasobject.ts";
import { getOptionalAttr, PyObject_GenericGetAttr } from "../objects/genericattr.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords } from "../objects/getargs.ts";
import { PyList_Check } from "../objects/listobject.ts";
import { PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import { unsupported } from "../objects/machine.ts";
import { PyModule_GetDict } from "../objects/moduleobject.ts";
import {
  DECREF,
  defineType,
  fastcall,
  getset,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_SEQUENCE,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
  type Result,
  unhold,
} from "../objects/object.ts";
import { Py_None, Py_NotImplemented } from "../objects/singletons.ts";
import { PySlice_Check, sliceIndices } from "../objects/sliceobject.ts";
import { makeTextIterType } from "../objects/textiters.ts";
import { PyTuple_Check, PyTuple_FromArraySteal, tupleItems } from "../objects/tupleobject.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { isText, itemSize, TYPECODES, warnOfCode } from "./array-items.ts";
import {
  ArrayBody,
  appendBytes,
  appendText,
  arr,
  bytesOf,
  extendFrom,
  find,
  fromBytes,
  getAt,
  insertAt,
  isArray,
  listOf,
  newArray,
  picked,
  repeated,
  replace,
  resize,
  setArrayType,
  setAt,
  textOfArray,
} from "./array-storage.ts";
import { PyType_IsSubtype } from "../objects/typelookup.ts";
import { setModuleOf } from "./object-fields.ts";
import { refusing } from "./refuse.ts";

// ---------------------------------------------------------------------------------------------------------
// Making

function array_new(type: PyTypeObject, args: PyObject[]): PyObject | null {
  if (args.length < 1) return TypeError("array() takes at least 1 argument (0 given)");
  if (args.length > 2) return TypeError(`array() takes at most 2 arguments (${args.length} given)`);
  const [codeObject, initial] = args as [PyObject, PyObject | undefined];
  if (!PyUnicode_Check(codeObject) || codeObject.body.length !== 1)
    return TypeError(`array() argument 1 must be a unicode character, not ${codeObject.ob_type.tp_name}`);
  const code = codeObject.body.value;
  if (initial !== undefined && !isText(code)) {
    if (PyUnicode_Check(initial))
      return TypeError(`cannot use a str to initialize an array with typecode '${code}'`);
    if (isArray(initial) && isText(arr(initial).code))
      return TypeError(`cannot use a unicode array to initialize an array with typecode '${code}'`);
  }
  if (!TYPECODES.includes(code))
    return ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
  if (!warnOfCode(code)) return null;
  const isSequence = initial !== undefined && (PyList_Check(initial) || PyTuple_Check(initial));
  const isOther = initial !== undefined && isArray(initial);
  const length = isSequence ? tupleItems(initial).length : isOther ? arr(initial).size : 0;
  const o = newArray(type, code, length);
  if (o === null || initial === undefined) return o;
  const mark = holdMark();
  hold(o, "array being made");
  const ok = fill(o, initial, isSequence || isOther);
  unhold(mark);
  if (ok) return o;
  DECREF(o);
  return null;
}

function fill(o: PyObject, initial: PyObject, hasRoomForAll: boolean): boolean {
  if (hasRoomForAll && isArray(initial) && arr(initial).code === arr(o).code) {
    arr(o).data.set(bytesOf(arr(initial)));
    return true;
  }
  if (hasRoomForAll) {
    for (let i = 0; i < arr(o).size; i++) {
      const item = isArray(initial) ? getAt(initial, i) : tupleItems(initial)[i];
      if (item == null) {
        IndexError("list index out of range");
        return false;
      }
      const own = isArray(initial) ? item : NewRef(item);
      const mark = holdMark();
      hold(own, "item");
      const ok = setAt(o, i, own);
      unhold(mark);
      DECREF(own);
      if (!ok) return false;
    }
    return true;
  }
  if (PyBytes_Check(initial) || PyByteArray_Check(initial))
    return appendBytes(o, bytesLike(initial) ?? new Uint8Array(0));
  if (PyUnicode_Check(initial)) return appendText(o, initial);
  return extendFrom(o, initial);
}

// ---------------------------------------------------------------------------------------------------------
// Slots

function outOfRange(text = "array index out of range"): null {
  PyErr_SetString(PyExc_IndexError, text);
  return null;
}

function array_subscript(self: PyObject, index: PyObject): Result {
  const b = arr(self);
  if (PyIndex_Check(index)) {
    let i = PyNumber_AsSsize_t(index, true);
    if (i === null) return null;
    if (i < 0) i += b.size;
    return i < 0 || i >= b.size ? outOfRange() : getAt(self, i);
  }
  if (!PySlice_Check(index)) return TypeError("array indices must be integers");
  const s = sliceIndices(index, b.size);
  if (s === null) return null;
  return fromBytes(b.code, picked(b, s.start, s.step, s.length));
}

function array_ass_subscript(self: PyObject, index: PyObject, value: PyObject | null): number {
  const b = arr(self);
  if (PyIndex_Check(index)) {
    let i = PyNumber_AsSsize_t(index, true);
    if (i === null) return -1;
    if (i < 0) i += b.size;
    if (i < 0 || i >= b.size) {
      outOfRange("array assignment index out of range");
      return -1;
    }
    if (value === null) return replace(self, i, i + 1, new Uint8Array(0)) ? 0 : -1;
    return setAt(self, i, value) ? 0 : -1;
  }
  const fail = (f: () => null): -1 => {
    f();
    return -1;
  };
  if (!PySlice_Check(index)) return fail(() => TypeError("array indices must be integers"));
  const s = sliceIndices(index, b.size);
  if (s === null) return -1;
  let { start, stop, step } = s;
  let bytes = new Uint8Array(0);
  if (value !== null) {
    if (!isArray(value))
      return fail(() => TypeError(`can only assign array (not "${value.ob_type.tp_name}") to array slice`));
    if (arr(value).code !== b.code) return fail(() => TypeError("bad argument type for built-in operation"));
    bytes = bytesOf(arr(value)).slice();
  }
  const item = itemSize(b.code);
  const needed = bytes.length / item;
  if ((step > 0 && stop < start) || (step < 0 && stop > start)) stop = start;
  if (b.exports > 0 && needed === 0)
    return fail(() => BufferError("cannot resize an array that is exporting buffers"));
  if (step === 1) return replace(self, start, start + s.length, bytes) ? 0 : -1;
  if (needed === 0) {
    if (step < 0) {
      stop = start + 1;
      start = stop + step * (s.length - 1) - 1;
      step = -step;
    }
    const gone = new Set(Array.from({ length: s.length }, (_, k) => start + k * step));
    const kept = bytesOf(b).filter((_, at) => !gone.has(Math.floor(at / item)));
    return replace(self, 0, b.size, kept) ? 0 : -1;
  }
  if (needed !== s.length)
    return fail(() =>
      ValueError(`attempt to assign array of size ${needed} to extended slice of size ${s.length}`),
    );
  for (let k = 0, i = start; k < s.length; k++, i += step)
    b.data.set(bytes.subarray(k * item, (k + 1) * item), i * item);
  return 0;
}

function array_richcompare(v: PyObject, w: PyObject, op: number): Result {
  if (!isArray(v) || !isArray(w)) return Py_NotImplemented;
  const [a, b] = [arr(v), arr(w)];
  if (a.size !== b.size && (op === Py_EQ || op === Py_NE)) return PyBool_FromLong(op === Py_EQ ? 0 : 1);
  for (let i = 0; i < Math.min(a.size, b.size); i++) {
    const [x, y] = [getAt(v, i), getAt(w, i)] as [PyObject, PyObject];
    const mark = holdMark();
    hold(x, "item");
    hold(y, "item");
    const same = PyObject_RichCompareBool(x, y, Py_EQ);
    let r: Result = null;
    if (same === 0) {
      const k =
        op === Py_EQ || op === Py_NE
          ? op === Py_NE
            ? 1
            : 0
          : PyObject_RichCompareBool(x, y, op as typeof Py_EQ);
      r = k < 0 ? null : PyBool_FromLong(k);
    }
    unhold(mark);
    DECREF(x);
    DECREF(y);
    if (same <= 0) return r;
  }
  return compareNumbers(a.size, b.size, op as typeof Py_EQ);
}

function array_repr(self: PyObject): Result {
  const name = self.ob_type.tp_name.slice(self.ob_type.tp_name.lastIndexOf(".") + 1);
  const { size, code } = arr(self);
  if (size === 0) return PyUnicode_FromString(`${name}('${code}')`);
  const items = isText(code) ? textOfArray(self) : listOf(self);
  const text = items === null ? null : reprText(items);
  if (items !== null) DECREF(items);
  return text === null ? null : PyUnicode_FromString(`${name}('${code}', ${text})`);
}

// ---------------------------------------------------------------------------------------------------------
// Methods

const done = (ok: boolean): Result => (ok ? Py_None : null);
const copyOf = (self: PyObject): Result => fromBytes(arr(self).code, bytesOf(arr(self)).slice());

function swapBytes(b: ArrayBody): void {
  const item = itemSize(b.code);
  for (let at = 0; at < b.size * item; at += item) b.data.subarray(at, at + item).reverse();
}

/** Machine formats, as pickles name them: integers by size and sign, then floats and UTF-32. */
function machineFormat(code: string): number {
  if (code === "f") return 14;
  if (code === "d") return 16;
  if (isText(code)) return 20;
  const size = itemSize(code) as 1 | 2 | 4 | 8;
  const unsigned = { 1: 0, 2: 2, 4: 6, 8: 10 }[size];
  // From two bytes on each format comes in two byte orders.
  return code !== code.toLowerCase() ? unsigned : unsigned + (size === 1 ? 1 : 2);
}

const methods: readonly PyMethodDef[] = [
  onearg("append", (self, v) => done(insertAt(self, arr(self).size, v))),
  noargs("buffer_info", (self) =>
    PyTuple_FromArraySteal([PyLong_FromLong(arr(self).addr * 16), PyLong_FromLong(arr(self).size)]),
  ),
  noargs("byteswap", (self) => {
    swapBytes(arr(self));
    return Py_None;
  }),
  noargs("clear", (self) => done(resize(self, 0))),
  noargs("__copy__", copyOf),
  onearg("__deepcopy__", copyOf),
  onearg("count", (self, v) => {
    let n = 0;
    for (let i = find(self, v, 0, arr(self).size); i !== -1; i = find(self, v, i + 1, arr(self).size)) {
      if (i === null) return null;
      n++;
    }
    return PyLong_FromLong(n);
  }),
  onearg("extend", (self, v) => done(extendFrom(self, v))),
  onearg("fromlist", (self, list) => {
    if (!PyList_Check(list)) return TypeError("arg must be list");
    const { size } = arr(self);
    const items = [...tupleItems(list)];
    if (!resize(self, size + items.length)) return null;
    for (const [i, item] of items.entries()) {
      if (!setAt(self, size + i, item)) {
        resize(self, size);
        return null;
      }
    }
    return Py_None;
  }),
  onearg("frombytes", (self, o) => {
    const bytes = bytesLike(o);
    if (bytes === null) return TypeError(`a bytes-like object is required, not '${o.ob_type.tp_name}'`);
    return done(appendBytes(self, bytes.slice()));
  }),
  onearg("fromunicode", (self, o) => {
    if (!PyUnicode_Check(o)) return TypeError(`fromunicode() argument must be str, not ${o.ob_type.tp_name}`);
    if (!isText(arr(self).code))
      return ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
    return done(appendText(self, o));
  }),
  fastcall("index", (self, args) => {
    if (!_PyArg_CheckPositional("index", args.length, 1, 3)) return null;
    const bound = (o: PyObject | undefined, otherwise: number): number | null => {
      if (o === undefined) return otherwise;
      const n = argSsize(o);
      return n === null ? null : n < 0 ? Math.max(0, n + arr(self).size) : n;
    };
    const start = bound(args[1], 0);
    const stop = start === null ? null : bound(args[2], arr(self).size);
    if (start === null || stop === null) return null;
    const i = find(self, args[0] as PyObject, start, stop);
    if (i === null) return null;
    return i < 0 ? ValueError("array.index(x): x not in array") : PyLong_FromLong(i);
  }),
  fastcall("insert", (self, args) => {
    if (!_PyArg_CheckPositional("insert", args.length, 2, 2)) return null;
    const i = argSsize(args[0] as PyObject);
    return i === null ? null : done(insertAt(self, i, args[1] as PyObject));
  }),
  fastcall("pop", (self, args) => {
    if (!_PyArg_CheckPositional("pop", args.length, 0, 1)) return null;
    let i = args[0] === undefined ? -1 : argSsize(args[0]);
    if (i === null) return null;
    const { size } = arr(self);
    if (size === 0) return outOfRange("pop from empty array");
    if (i < 0) i += size;
    if (i < 0 || i >= size) return outOfRange("pop index out of range");
    const item = getAt(self, i) as PyObject;
    const mark = holdMark();
    hold(item, "item");
    const ok = replace(self, i, i + 1, new Uint8Array(0));
    unhold(mark);
    if (ok) return item;
    DECREF(item);
    return null;
  }),
  onearg("remove", (self, v) => {
    const i = find(self, v, 0, arr(self).size);
    if (i === null) return null;
    if (i < 0) return ValueError("array.remove(x): x not in array");
    return done(replace(self, i, i + 1, new Uint8Array(0)));
  }),
  noargs("reverse", (self) => {
    const b = arr(self);
    const { size } = b;
    if (size > 1) b.data.set(picked(b, size - 1, -1, size));
    return Py_None;
  }),
  noargs("tobytes", (self) => PyBytes_FromArray(bytesOf(arr(self)).slice())),
  noargs("tolist", listOf),
  noargs("tounicode", (self) =>
    isText(arr(self).code)
      ? textOfArray(self)
      : ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')"),
  ),
  onearg("__reduce_ex__", (self, protocol) => {
    const p = argSsize(protocol);
    if (p === null) return null;
    const b = arr(self);
    const { value: dict, error } = getOptionalAttr(self, "__dict__");
    if (error) return null;
    const code = PyUnicode_FromString(b.code);
    const state = dict ?? Py_None;
    if (p < 3) {
      const list = listOf(self) as PyObject;
      return PyTuple_FromArraySteal([NewRef(self.ob_type), PyTuple_FromArraySteal([code, list]), state]);
    }
    const parts = [
      NewRef(self.ob_type),
      code,
      PyLong_FromLong(machineFormat(b.code)),
      PyBytes_FromArray(bytesOf(b).slice()),
    ];
    return PyTuple_FromArraySteal([NewRef(reconstructor as PyObject), PyTuple_FromArraySteal(parts), state]);
  }),
  noargs("__sizeof__", (self) =>
    PyLong_FromLong(self.ob_type.tp_basicsize + arr(self).allocated * itemSize(arr(self).code)),
  ),
  onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
  ...refusing("array.array", "fromfile tofile", "a lab has no files of bytes"),
];

const iterator = makeTextIterType(
  "array.arrayiterator",
  (seq) => arr(seq).size,
  (seq, i) => getAt(seq, i) as PyObject,
  () => PyTuple_FromArraySteal([]),
);

function array_free(o: PyObject): void {
  const b = arr(o);
  if (b.addr !== 0) freeUnits(b.addr);
  b.addr = 0;
  freeObject(o);
}

const Array_Type: PyTypeObject = defineType({
  tp_name: "array.array",
  tp_basicsize: 64,
  tp_flags: Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_SEQUENCE,
  tp_weaklistoffset: 48,
  tp_layout: (type) => new PyHeapObject(type, new ArrayBody()),
  tp_new: (type, args, kwds) => {
    if (type === Array_Type && !_PyArg_NoKeywords("array.array", kwds)) return null;
    return array_new(type, tupleItems(args));
  },
  tp_traverse() {
    // Items are no objects.
  },
  tp_drop(self) {
    if (arr(self).exports > 0) SystemError("deallocated array object has exported buffers");
    return undefined;
  },
  tp_free: array_free,
  tp_getattro: PyObject_GenericGetAttr,
  tp_hash: PyObject_HashNotImplemented,
  tp_repr: array_repr,
  tp_richcompare: array_richcompare,
  tp_iter: (self) => iterator.make(self),
  bf_getbuffer(self, flags) {
    const b = arr(self);
    const item = itemSize(b.code);
    const view = new Py_buffer(NewRef(self), b.data, 0, b.size * item, false);
    view.itemsize = item;
    view.shape = [b.size];
    view.strides = [item];
    if ((flags & PyBUF_FORMAT) !== 0) view.format = b.code;
    b.exports++;
    return view;
  },
  bf_releasebuffer: (self) => void arr(self).exports--,
  sq_length: (self) => arr(self).size,
  sq_concat(self, other) {
    if (!isArray(other)) return TypeError(`can only append array (not "${other.ob_type.tp_name}") to array`);
    if (arr(self).code !== arr(other).code) return TypeError("bad argument type for built-in operation");
    const [a, b] = [bytesOf(arr(self)), bytesOf(arr(other))];
    const out = new Uint8Array(a.length + b.length);
    out.set(a);
    out.set(b, a.length);
    return fromBytes(arr(self).code, out);
  },
  sq_repeat(self, n) {
    const out = repeated(arr(self), n);
    return out === null ? null : fromBytes(arr(self).code, out);
  },
  sq_item: (self, i) => (i < 0 || i >= arr(self).size ? outOfRange() : getAt(self, i)),
  sq_contains(self, value) {
    const i = find(self, value, 0, arr(self).size);
    return i === null ? -1 : i < 0 ? 0 : 1;
  },
  sq_inplace_concat(self, other) {
    if (!isArray(other))
      return TypeError(`can only extend array with array (not "${other.ob_type.tp_name}")`);
    return extendFrom(self, other) ? NewRef(self) : null;
  },
  sq_inplace_repeat(self, n) {
    const out = repeated(arr(self), n);
    return out !== null && replace(self, 0, arr(self).size, out) ? NewRef(self) : null;
  },
  mp_length: (self) => arr(self).size,
  mp_subscript: array_subscript,
  mp_ass_subscript: array_ass_subscript,
  tp_methods: methods,
  tp_getset: [
    getset("typecode", (self) => PyUnicode_FromString(arr(self).code)),
    getset("itemsize", (self) => PyLong_FromLong(itemSize(arr(self).code))),
  ],
});

setArrayType(Array_Type);

/** `array._array_reconstructor`: an array out of the bytes that a pickle has. */
function reconstruct(_m: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("_array_reconstructor", args.length, 4, 4)) return null;
  const [type, code, format, items] = args as [PyObject, PyObject, PyObject, PyObject];
  if (!PyType_Check(type) || !PyType_IsSubtype(type as PyTypeObject, Array_Type))
    return TypeError("first argument must be a type object, not " + type.ob_type.tp_name);
  if (!PyUnicode_Check(code) || !TYPECODES.includes(textOf(code)))
    return ValueError("second argument must be a valid type code");
  const bytes = bytesLike(items);
  if (bytes === null) return TypeError(`fourth argument should be bytes, not ${items.ob_type.tp_name}`);
  const wanted = argSsize(format);
  if (wanted === null) return null;
  if (wanted !== machineFormat(textOf(code)))
    return unsupported("array._array_reconstructor is modelled for arrays of this machine only");
  const o = newArray(type as PyTypeObject, textOf(code), 0);
  if (o === null) return null;
  const mark = holdMark();
  hold(o, "array being made");
  const ok = appendBytes(o, bytes.slice());
  unhold(mark);
  if (ok) return o;
  DECREF(o);
  return null;
}

/** The function that pickles name. */
let reconstructor: PyObject | null = null;

const module: ModuleDef = {
  name: "array",
  functions: [fastcall("_array_reconstructor", reconstruct)],
  init(m) {
    const d = PyModule_GetDict(m);
    for (const name of ["array", "ArrayType"]) setItemIdentifier(d, name, Array_Type);
    setModuleOf(Array_Type);
    const codes = PyUnicode_FromString(TYPECODES);
    setItemIdentifier(d, "typecodes", codes);
    DECREF(codes);
    const { value } = getOptionalAttr(m, "_array_reconstructor");
    reconstructor = value;
    if (value !== null) DECREF(value);
    return true;
  },
};
export default module;
