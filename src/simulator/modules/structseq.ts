/**
 * Named tuples made in C (Objects/structseq.c): `sys.version_info`, `time.struct_time` and their kin. An instance is a
 * tuple of its first fields; any further ones are attributes only.
 */
import {
  DECREF,
  hold,
  holdMark,
  IMMORTAL,
  NewRef,
  noargs,
  type PyObject,
  Py_TPFLAGS_DISALLOW_INSTANTIATION,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_IMMUTABLETYPE,
  Py_TPFLAGS_SEQUENCE,
  Py_TPFLAGS_TUPLE_SUBCLASS,
  PyHeapObject,
  PyType_Type,
  PyTypeObject,
  type Result,
  touch,
  unhold,
  varkeywords,
} from "../objects/object.ts";
import { reprText } from "../objects/abstract.ts";
import { PyObject_AllocAtStart, PyObject_GC_Alloc, PyObject_GC_Track } from "../objects/alloc.ts";
import {
  _PyDict_GetItemStringBorrowed,
  dictStringItems,
  PyDict_Check,
  PyDict_New,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { TypeError } from "../objects/errors.ts";
import { unpackTupleAndDict } from "../objects/getargs.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import { processState } from "../objects/runtime.ts";
import { PySequence_Fast } from "../objects/sequence.ts";
import { Py_None } from "../objects/singletons.ts";
import {
  PyTuple_FromArray,
  PyTuple_FromArraySteal,
  PyTuple_Type,
  TupleBody,
  type PyTupleObject,
} from "../objects/tupleobject.ts";
import { PyType_Ready, resetStaticType } from "../objects/typeready.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";

export interface StructSequenceSpec {
  readonly name: string;
  readonly fields: readonly string[];
  /** How many of the fields are items as well; all of them unless told. */
  readonly visible?: number;
  /** A program may call the type. */
  readonly constructible?: boolean;
}

class StructSequenceBody extends TupleBody {
  /** Fields behind the visible ones. */
  hidden: (PyObject | null)[];
  constructor(values: readonly (PyObject | null)[], visible: number) {
    super(values.slice(0, visible));
    this.hidden = values.slice(visible);
  }
}
/** The fields behind the visible ones. */
export const hiddenOf = (o: PyObject): (PyObject | null)[] =>
  (o as PyHeapObject & { body: StructSequenceBody }).body.hidden;
const itemsOf = (o: PyObject): PyObject[] => (o as PyTupleObject).body.ob_item as PyObject[];

/** The types that a runtime has made so far. */
const types = processState(() => new Map<string, PyTypeObject>());

/** `PyStructSequence_New`, filled: takes over the references. */
function make(type: PyTypeObject, spec: StructSequenceSpec, values: PyObject[]): PyObject {
  const visible = spec.visible ?? spec.fields.length;
  const o = new PyHeapObject(type, new StructSequenceBody(values, visible));
  PyObject_GC_Alloc(o, type.tp_basicsize + 8 * spec.fields.length);
  PyObject_GC_Track(o);
  touch(o);
  return o;
}

/** `structseq_new_impl`. */
function construct(
  type: PyTypeObject,
  spec: StructSequenceSpec,
  sequence: PyObject,
  dict: PyObject | null,
): Result {
  const seq = PySequence_Fast(sequence, "constructor requires a sequence");
  if (seq === null) return null;
  const mark = holdMark();
  hold(seq, "values");
  const result = fromItems(type, spec, seq.body.ob_item as PyObject[], dict);
  unhold(mark);
  if (result !== null) hold(result, "struct sequence");
  DECREF(seq);
  unhold(mark);
  return result;
}

function fromItems(
  type: PyTypeObject,
  spec: StructSequenceSpec,
  given: readonly PyObject[],
  dict: PyObject | null,
): Result {
  const { name, fields } = spec;
  const visible = spec.visible ?? fields.length;
  if (dict !== null && !PyDict_Check(dict)) return TypeError(`${name}() takes a dict as second arg, if any`);
  const n = given.length;
  if (visible === fields.length && n !== visible) {
    return TypeError(`${name}() takes a ${visible}-sequence (${n}-sequence given)`);
  }
  if (n < visible) return TypeError(`${name}() takes an at least ${visible}-sequence (${n}-sequence given)`);
  if (n > fields.length)
    return TypeError(`${name}() takes an at most ${fields.length}-sequence (${n}-sequence given)`);
  let found = 0;
  const values = fields.map((field, i) => {
    if (i < n) return NewRef(given[i] as PyObject);
    const value = dict === null ? null : _PyDict_GetItemStringBorrowed(dict as PyDictObject, field);
    if (value !== null) found++;
    return NewRef(value ?? Py_None);
  });
  if (dict !== null && (dict as PyDictObject).body.ma_used > found) {
    for (const v of values) DECREF(v);
    return TypeError(`${name}() got duplicate or unexpected field name(s)`);
  }
  return make(type, spec, values);
}

function replace(
  self: PyObject,
  spec: StructSequenceSpec,
  args: PyTupleObject,
  kwds: PyDictObject | null,
): Result {
  if (args.body.ob_item.length > 0)
    return TypeError(`__replace__() takes no positional arguments (${args.body.ob_item.length} given)`);
  const given = new Map(kwds === null ? [] : dictStringItems(kwds));
  const old = [...itemsOf(self), ...hiddenOf(self)];
  const unexpected = [...given.keys()].filter((key) => !spec.fields.includes(key));
  if (unexpected.length > 0)
    return TypeError(`Got unexpected field name(s): [${unexpected.map((key) => `'${key}'`).join(", ")}]`);
  return make(
    self.ob_type,
    spec,
    spec.fields.map((field, i) => NewRef(given.get(field) ?? old[i] ?? Py_None)),
  );
}

function reduce(self: PyObject, spec: StructSequenceSpec): Result {
  const items = PyTuple_FromArray(itemsOf(self));
  const dict = PyDict_New();
  spec.fields.slice(itemsOf(self).length).forEach((field, i) => {
    const value = hiddenOf(self)[i] ?? null;
    if (value !== null) setItemIdentifier(dict, field, value);
  });
  return PyTuple_FromArraySteal([NewRef(self.ob_type), PyTuple_FromArraySteal([items, dict])]);
}

function makeType(spec: StructSequenceSpec): PyTypeObject {
  const { name, fields } = spec;
  const visible = spec.visible ?? fields.length;
  const type = new PyTypeObject(PyType_Type, name, {
    tp_name: name,
    tp_base: () => PyTuple_Type,
    tp_basicsize: 24 + 8 * (fields.length - visible),
    tp_itemsize: 8,
    tp_flags:
      Py_TPFLAGS_HAVE_GC |
      Py_TPFLAGS_IMMUTABLETYPE |
      Py_TPFLAGS_SEQUENCE |
      Py_TPFLAGS_TUPLE_SUBCLASS |
      (spec.constructible === true ? 0 : Py_TPFLAGS_DISALLOW_INSTANTIATION),
    ...(spec.constructible === true && {
      tp_new(cls: PyTypeObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
        const short = name.slice(name.lastIndexOf(".") + 1);
        const a = unpackTupleAndDict(
          { fname: short, keywords: ["sequence", "dict"], minpos: 1, maxpos: 2 },
          args,
          kwds,
        );
        return a === null ? null : construct(cls, spec, a[0] as PyObject, a[1] ?? null);
      },
    }),
    tp_repr(self) {
      const parts: string[] = [];
      for (let i = 0; i < visible; i++) {
        const text = reprText(itemsOf(self)[i] as PyObject);
        if (text === null) return null;
        parts.push(`${fields[i]}=${text}`);
      }
      return PyUnicode_FromString(`${name}(${parts.join(", ")})`);
    },
    tp_drop(self, i) {
      const items = i < visible ? itemsOf(self) : hiddenOf(self);
      const at = i < visible ? i : i - visible;
      if (i >= fields.length) return undefined;
      const o = items[at] ?? null;
      (items as (PyObject | null)[])[at] = null;
      return o;
    },
    tp_traverse(self, visit) {
      for (const o of [...itemsOf(self), ...hiddenOf(self)]) if (o !== null) visit(o);
    },
    tp_refs(self, visit) {
      [...itemsOf(self), ...hiddenOf(self)].forEach((o, i) => {
        if (o !== null) visit("item", fields[i] ?? `${i}`, o);
      });
    },
    tp_methods: [
      noargs("__reduce__", (self) => reduce(self, spec)),
      varkeywords("__replace__", (self, args, kwds) => replace(self, spec, args, kwds)),
    ],
    tp_members: fields.map((field, i) => ({
      name: field,
      readonly: true,
      get: (self) => NewRef((i < visible ? itemsOf(self)[i] : hiddenOf(self)[i - visible]) ?? Py_None),
    })),
  });
  type.ob_refcnt = IMMORTAL;
  PyObject_AllocAtStart(type, 416);
  resetStaticType(type);
  PyType_Ready(type);
  if (spec.constructible !== true) type.tp_new = null;
  const dict = type.tp_dict as PyDictObject;
  for (const [key, n] of [
    ["n_sequence_fields", visible],
    ["n_fields", fields.length],
    ["n_unnamed_fields", 0],
  ] as const) {
    setItemIdentifier(dict, key, PyLong_FromLong(n));
  }
  const names = PyTuple_FromArraySteal(fields.slice(0, visible).map((field) => PyUnicode_FromString(field)));
  setItemIdentifier(dict, "__match_args__", names);
  DECREF(names);
  return type;
}

/** The type of a struct sequence in this runtime. Borrowed: such types are never freed. */
export function structSequenceType(spec: StructSequenceSpec): PyTypeObject {
  const known = types();
  let type = known.get(spec.name);
  if (type === undefined) {
    type = makeType(spec);
    known.set(spec.name, type);
  }
  return type;
}

/** An instance of a struct sequence type. Steals the values, one a field. */
export function newStructSequenceOf(spec: StructSequenceSpec, values: PyObject[]): PyObject {
  return make(structSequenceType(spec), spec, values);
}

/** The same by name, for a type that no program may call. */
export function newStructSequence(name: string, fields: readonly string[], values: PyObject[]): PyObject {
  return newStructSequenceOf({ name, fields }, values);
}
