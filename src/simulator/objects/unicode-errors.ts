/**
 * UnicodeError and the three exceptions below it (Objects/exceptions.c): what was to be converted, and where it failed.
 * The places are plain numbers in the object; encoding, object and reason are references.
 */
import {
  DECREF,
  NewRef,
  PyHeapObject,
  type PyMemberDef,
  type PyObject,
  type PyTypeObject,
  type Result,
} from "./object.ts";
import { CodecError, decodeErrorText, encodeErrorText } from "../algorithms/codecs.ts";
import { PyObject_Str } from "./abstract.ts";
import { PyBuffer_Release, PyBUF_SIMPLE, PyObject_GetBuffer } from "./buffer.ts";
import { PyBytes_Check, PyBytes_FromArray } from "./bytesobject.ts";
import { argSsize } from "./argconvert.ts";
import { TypeError } from "./errors.ts";
import {
  BaseException_init,
  BaseException_new,
  BaseExceptionBody,
  defineException,
  exceptionField,
  PyExc_ValueError,
  setField,
} from "./exceptions.ts";
import { PyLong_AsSsize_t } from "./iterobject.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { emptyString, PyUnicode_Check, PyUnicode_FromString, textOf } from "./unicodeobject.ts";

class UnicodeErrorBody extends BaseExceptionBody {
  start = 0;
  end = 0;
}
interface PyUnicodeErrorObject extends PyHeapObject {
  body: UnicodeErrorBody;
}
const bodyOf = (o: PyObject): UnicodeErrorBody => (o as PyUnicodeErrorObject).body;

const ENCODING = 0;
const OBJECT = 1;
const REASON = 2;
const FIELDS = ["encoding", "object", "reason"];

function place(name: "start" | "end"): PyMemberDef {
  return {
    name,
    readonly: false,
    get: (self) => PyLong_FromLong(bodyOf(self)[name]),
    set(self, value) {
      if (value === null) {
        TypeError("can't delete numeric/char attribute");
        return -1;
      }
      const n = PyLong_AsSsize_t(value);
      if (n === null) return -1;
      bodyOf(self)[name] = n;
      return 0;
    },
  };
}

function members(): PyMemberDef[] {
  return [
    exceptionField("encoding", ENCODING),
    exceptionField("object", OBJECT),
    place("start"),
    place("end"),
    exceptionField("reason", REASON),
  ];
}

function wrongArgument(i: number, wanted: string, o: PyObject): null {
  return TypeError(
    `argument ${i} must be ${wanted}, not ${o.ob_type.tp_name === "NoneType" ? "None" : o.ob_type.tp_name}`,
  );
}

/** The arguments after the encoding: object, start, end, reason. -1 with an exception set. */
function parse(
  self: PyObject,
  items: readonly PyObject[],
  count: number,
  object: (o: PyObject, i: number) => PyObject | null,
): number {
  if (items.length !== count) {
    TypeError(`function takes exactly ${count} arguments (${items.length} given)`);
    return -1;
  }
  const first = count - 4;
  if (first === 1 && !PyUnicode_Check(items[0] as PyObject)) {
    wrongArgument(1, "str", items[0] as PyObject);
    return -1;
  }
  const what = object(items[first] as PyObject, first + 1);
  if (what === null) return -1;
  const start = argSsize(items[first + 1] as PyObject);
  const end = start === null ? null : argSsize(items[first + 2] as PyObject);
  const reason = items[first + 3] as PyObject;
  if (end === null || !PyUnicode_Check(reason)) {
    if (end !== null) wrongArgument(first + 4, "str", reason);
    DECREF(what);
    return -1;
  }
  const body = bodyOf(self);
  if (first === 1) setField(self, ENCODING, items[0] as PyObject);
  setField(self, OBJECT, what);
  DECREF(what);
  body.start = start as number;
  body.end = end;
  setField(self, REASON, reason);
  return 0;
}

const asStr = (o: PyObject, i: number): PyObject | null =>
  PyUnicode_Check(o) ? NewRef(o) : wrongArgument(i, "str", o);

function asBytes(o: PyObject): PyObject | null {
  if (PyBytes_Check(o)) return NewRef(o);
  const view = PyObject_GetBuffer(o, PyBUF_SIMPLE);
  if (view === null) return null;
  const copy = PyBytes_FromArray(view.bytes().slice());
  PyBuffer_Release(view);
  return copy;
}

/** str() of a field that may be anything. */
function fieldText(self: PyObject, i: number): string | null {
  const o = bodyOf(self).fields[i] ?? null;
  if (o === null) return "None";
  const s = PyObject_Str(o);
  if (s === null) return null;
  const text = textOf(s);
  DECREF(s);
  return text;
}

function describe(self: PyObject, text: (error: CodecError, object: PyObject) => string): Result {
  const { fields, start, end } = bodyOf(self);
  const object = fields[OBJECT] ?? null;
  if (object === null) return emptyString;
  const reason = fieldText(self, REASON);
  const encoding = reason === null ? null : fieldText(self, ENCODING);
  if (reason === null || encoding === null) return null;
  return PyUnicode_FromString(text(new CodecError(encoding, start, end, reason), object));
}

const spec = {
  fields: FIELDS,
  tp_basicsize: 112,
  tp_layout: (type: PyTypeObject) => new PyHeapObject(type, new UnicodeErrorBody(FIELDS.length)),
  members: members(),
  tp_new: BaseException_new,
};

export const PyExc_UnicodeError = defineException("UnicodeError", PyExc_ValueError);

export const PyExc_UnicodeEncodeError = defineException("UnicodeEncodeError", PyExc_UnicodeError, {
  ...spec,
  tp_init(self, args, kwds) {
    if (BaseException_init(self, args, kwds) < 0) return -1;
    return parse(self, args.body.ob_item as PyObject[], 5, asStr);
  },
  tp_str: (self) =>
    describe(self, (error, object) => encodeErrorText(error, PyUnicode_Check(object) ? textOf(object) : "")),
});

export const PyExc_UnicodeDecodeError = defineException("UnicodeDecodeError", PyExc_UnicodeError, {
  ...spec,
  tp_init(self, args, kwds) {
    if (BaseException_init(self, args, kwds) < 0) return -1;
    return parse(self, args.body.ob_item as PyObject[], 5, asBytes);
  },
  tp_str: (self) =>
    describe(self, (error, object) =>
      decodeErrorText(error, PyBytes_Check(object) ? object.body.ob_sval : new Uint8Array(0)),
    ),
});

export const PyExc_UnicodeTranslateError = defineException("UnicodeTranslateError", PyExc_UnicodeError, {
  ...spec,
  tp_init(self, args, kwds) {
    if (BaseException_init(self, args, kwds) < 0) return -1;
    return parse(self, args.body.ob_item as PyObject[], 4, asStr);
  },
  tp_str: (self) =>
    describe(self, (error, object) =>
      encodeErrorText(error, PyUnicode_Check(object) ? textOf(object) : "").replace(
        /^'.*?' codec can't encode/s,
        "can't translate",
      ),
    ),
});
