/** What a snapshot says of one object, read off it without running any of its code or touching its memory. */

import { floatRepr } from "../algorithms/float-format.ts";
import { _PyType_PreHeaderSize, ADDRESS_BASE, addressOf, blockUnitOf } from "../objects/alloc.ts";
import type { CodeBody } from "../objects/codeobject.ts";
import { PyDict_Type } from "../objects/dict-type.ts";
import type { DictBody } from "../objects/dictobject.ts";
import { withDocsUnread } from "../objects/docs.ts";
import { PyFloatObject } from "../objects/floatobject.ts";
import type { FunctionBody } from "../objects/funcobject.ts";
import { PyList_Type } from "../objects/list-type.ts";
import type { ListBody } from "../objects/listobject.ts";
import { PyLongObject } from "../objects/longcore.ts";
import { PyBool_Type } from "../objects/longobject.ts";
import {
  GC_FINALIZED,
  IMMORTAL,
  observer,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  PyObject_IS_GC,
  PyTypeObject,
  setObserver,
  XDECREF,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_Ellipsis, Py_None, Py_NotImplemented } from "../objects/singletons.ts";
import { staticBase } from "../objects/subtype.ts";
import { UnicodeBody } from "../objects/unicodeobject.ts";
import { reprOfText } from "../objects/unicodetype.ts";
import { WeakrefBody } from "../objects/weakrefobject.ts";
import type { ObjectHead } from "../snapshot/change-log.ts";
import type { Generation, ObjectSnapshot } from "../snapshot/model.ts";
import { inBytes, memoryFacts } from "./memory-state.ts";

const TEXT_LENGTH = 60;
const cut = (s: string): string => (s.length > TEXT_LENGTH ? `${s.slice(0, TEXT_LENGTH - 1)}…` : s);

/** A short text for simple objects, "" for containers. */
export function shortText(o: PyObject): string {
  if (o === Py_None) return "None";
  if (o === Py_Ellipsis) return "Ellipsis";
  if (o === Py_NotImplemented) return "NotImplemented";
  if (o instanceof PyLongObject) {
    if (o.ob_type === PyBool_Type) return o.n === 1 ? "True" : "False";
    return cut(o.big === null ? String(o.n) : bigText(o.big));
  }
  if (o instanceof PyFloatObject) return floatRepr(o.ob_fval);
  if (o instanceof PyTypeObject) return cut(o.tp_name);
  const body = (o as PyHeapObject).body;
  if (body instanceof UnicodeBody) return cut(reprOfText(body.value.slice(0, TEXT_LENGTH)));
  const name = o.ob_type.tp_name;
  if (name === "function") return cut((body as FunctionBody).func_qualname?.body.value ?? "");
  if (name === "code") return cut((body as CodeBody).unit.co_qualname);
  if (name === "builtin_function_or_method") return cut((body as { m_ml: { ml_name: string } }).m_ml.ml_name);
  if (name === "bytes") {
    const bytes = (body as { ob_sval: Uint8Array }).ob_sval.slice(0, TEXT_LENGTH);
    return cut(
      `b'${Array.from(bytes, (b) => (b >= 32 && b < 127 && b !== 39 && b !== 92 ? String.fromCharCode(b) : `\\x${b.toString(16).padStart(2, "0")}`)).join("")}'`,
    );
  }
  if (name === "module") return moduleName(o as PyHeapObject);
  return "";
}
function bigText(v: bigint): string {
  // Millions of digits are not worth the time: the leading ones of the hexadecimal form give the size.
  const hex = v.toString(16);
  return hex.length > 400
    ? `${v < 0n ? "-" : ""}an int of about ${Math.round(hex.length * 1.204)} digits`
    : v.toString();
}
function moduleName(o: PyHeapObject): string {
  const keys = o.ob_dict?.body.ma_keys;
  if (keys == null) return "";
  const i =
    keys.keys?.findIndex?.(
      (k) =>
        k !== null &&
        k instanceof PyHeapObject &&
        k.body instanceof UnicodeBody &&
        k.body.value === "__name__",
    ) ?? -1;
  const v = i >= 0 ? (keys.values?.[i] ?? null) : null;
  return v instanceof PyHeapObject && v.body instanceof UnicodeBody ? v.body.value : "";
}

const sizeofMethods = new Map<PyTypeObject, ((o: PyObject) => PyObject | null) | null>();
/** The C function behind `__sizeof__` of the built-in base. */
function sizeofMethod(type: PyTypeObject): ((o: PyObject) => PyObject | null) | null {
  const known = sizeofMethods.get(type);
  if (known !== undefined) return known;
  let found: ((o: PyObject) => PyObject | null) | null = null;
  for (let t: PyTypeObject | null = type; t !== null && found === null; t = t.tp_base) {
    const def = t.tp_methods.find((m) => m.ml_name === "__sizeof__");
    if (def !== undefined) found = def.ml_meth as unknown as (o: PyObject) => PyObject | null;
  }
  sizeofMethods.set(type, found);
  return found;
}

/** `sys.getsizeof(o)` without `__sizeof__` of Python classes, and without a trace in the modelled heap. */
export function sizeOfObject(o: PyObject): number {
  const pre =
    _PyType_PreHeaderSize(o.ob_type) -
    (PyObject_IS_GC(o) || (o.ob_type.tp_flags & Py_TPFLAGS_HAVE_GC) === 0 ? 0 : 16);
  const method = sizeofMethod(staticBase(o.ob_type));
  if (method === null) return o.ob_type.tp_basicsize + pre;
  const watching = observer;
  const { startingUp, startupTop } = rt;
  setObserver(null);
  rt.startingUp = true;
  const r = method(o);
  const size = r instanceof PyLongObject ? r.n : o.ob_type.tp_basicsize;
  XDECREF(r);
  rt.startingUp = startingUp;
  rt.startupTop = startupTop;
  setObserver(watching);
  return size + pre;
}

export function generationOf(o: PyObject): Generation {
  const g = o as PyHeapObject;
  if (g._gc_next == null) return null;
  return g.gc_generation === 3 ? "permanent" : (g.gc_generation as 0 | 1 | 2);
}

/** Is this an object that existed before the program's first line? */
export function isRuntimeObject(o: PyObject): boolean {
  return o.addr >= 0x20000000;
}

export function lengthOf(o: PyObject): number | undefined {
  const body = (o as PyHeapObject).body as
    | { ob_item?: unknown; ma_used?: number; used?: number }
    | null
    | undefined;
  if (body == null || typeof body !== "object") return undefined;
  if (Array.isArray(body.ob_item)) return body.ob_item.length;
  if (typeof body.ma_used === "number") return body.ma_used;
  if (typeof body.used === "number") return body.used;
  return undefined;
}

type Description = Omit<ObjectSnapshot, "refs" | "weak"> & { weakTarget: PyObject | null | undefined };

/** Everything about an object but its references. */
export function describeObject(
  o: PyObject,
  id: number,
  origin: ObjectSnapshot["origin"],
  namespace: string | undefined,
): Description {
  return withDocsUnread(() => describe(o, id, origin, namespace));
}

function describe(
  o: PyObject,
  id: number,
  origin: ObjectSnapshot["origin"],
  namespace: string | undefined,
): Description {
  const length = lengthOf(o);
  const body = (o as PyHeapObject).body;
  return {
    id,
    address: addressOf(o),
    block:
      origin === "runtime"
        ? null
        : { address: ADDRESS_BASE + blockUnitOf(o) * 16, request: sizeOfRequest(o) },
    type: o.ob_type.tp_name.slice(o.ob_type.tp_name.lastIndexOf(".") + 1),
    text: shortText(o),
    count: o.ob_refcnt === IMMORTAL ? "immortal" : o.ob_refcnt,
    ...(rt.machine === "free-threaded" ? biasedCount(o) : {}),
    size: sizeOfObject(o),
    generation: generationOf(o),
    finalized: ((o as PyHeapObject).gc_flags & GC_FINALIZED) !== 0,
    dying: o.ob_refcnt === 0 && rt.unfreed?.has(o) !== true,
    origin,
    ...(length === undefined ? {} : { length }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(origin === "runtime" ? {} : { memory: memoryFacts(o) }),
    weakTarget: body instanceof WeakrefBody ? body.wr_object : undefined,
  };
}
/**
 * Is all of an object but its references surely as it was described? Looked at is what can change of lists and dicts; of
 * others one has to read all to know.
 */
export function isLikeHead(o: PyObject, head: ObjectHead): boolean {
  const type = o.ob_type;
  if ((type !== PyList_Type && type !== PyDict_Type) || rt.machine === "free-threaded") return false;
  const { gc_flags } = o as PyHeapObject;
  const words = head.memory?.words;
  if (
    words === undefined ||
    generationOf(o) !== head.generation ||
    ((gc_flags & GC_FINALIZED) !== 0) !== head.finalized ||
    (o.ob_refcnt === 0) !== head.dying ||
    addressOf(o) !== head.address
  )
    return false;
  if (type === PyList_Type) {
    const { ob_item, itemAddr, allocated } = (o as PyHeapObject).body as ListBody;
    return head.length === ob_item.length && words[1] === allocated && words[0] === inBytes(itemAddr);
  }
  const { ma_keys: keys, ma_values: split, ma_used } = (o as PyHeapObject).body as DictBody;
  return (
    head.length === ma_used &&
    split === null &&
    words[5] === 0 &&
    words[4] === keys.dk_nentries &&
    words[3] === keys.dk_usable &&
    words[0] === inBytes(keys.addr) &&
    words[1] === keys.dk_log2_size &&
    words[2] === keys.dk_kind
  );
}

/** Until there is a second thread, all references are the main one's. */
function biasedCount(o: PyObject): Pick<ObjectSnapshot, "biased"> {
  if (o.ob_refcnt === IMMORTAL) return {};
  const biased = rt.countModel?.countsOf(o);
  const state = ((o as PyHeapObject).ob_weaklist ?? null) === null ? "none" : "maybe-weakref";
  return { biased: biased ?? { owner: 1, local: o.ob_refcnt, shared: 0, state } };
}
/** Bytes of the object's own block: its size without separate arrays and tables, with inline values. */
function sizeOfRequest(o: PyObject): number {
  const t = o.ob_type;
  const { body, ob_values: values } = o as PyHeapObject;
  if (o instanceof PyTypeObject)
    return t.tp_basicsize + t.tp_itemsize * (o.ht_slots?.body.ob_item.length ?? 0) + _PyType_PreHeaderSize(t);
  // What `__sizeof__` tells of these is one block: the text of a subclass's instance is not.
  const isWhole = body instanceof UnicodeBody ? body.data === 0 : t.tp_itemsize > 0;
  if (isWhole) return sizeOfObject(o);
  const inline = values?.embedded === true ? values.bytes : 0;
  return t.tp_basicsize + inline + _PyType_PreHeaderSize(t);
}
