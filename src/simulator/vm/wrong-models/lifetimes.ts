/** Beliefs about when objects are freed. */
import { holdersOf } from "../../memory/heapcheck.ts";
import { PyType_Check } from "../../objects/abstract.ts";
import { PyCell_Check, PyCell_SetTakeRef } from "../../objects/cellobject.ts";
import {
  _PyDict_GetItemStringBorrowed,
  dictItemsArray,
  PyDict_Check,
  PyDict_DelItem,
  PyDict_SetItem,
} from "../../objects/dictobject.ts";
import { PyErr_Clear } from "../../objects/errors.ts";
import { PyFunction_Type } from "../../objects/funcobject.ts";
import { PyObject_GenericSetAttr } from "../../objects/genericattr.ts";
import { PyList_Check } from "../../objects/listobject.ts";
import { PyModule_Check } from "../../objects/moduleobject.ts";
import {
  _Py_Dealloc,
  DECREF,
  hasFlag,
  hold,
  holdMark,
  INCREF,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_HAVE_GC,
  touch,
  unhold,
} from "../../objects/object.ts";
import { rt } from "../../objects/runtime.ts";
import { PySet_Check, PySet_Discard } from "../../objects/setobject.ts";
import { Py_None } from "../../objects/singletons.ts";
import { PyTuple_Check } from "../../objects/tupleobject.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "../../objects/unicodeobject.ts";
import { CountModel } from "../count-model.ts";
import type { Body } from "../dispatch.ts";
import { type Frame, touchFrame } from "../frame.ts";
import { type ChangedMachine, isRuntimes } from "./machine.ts";
import { checkLoads } from "./names.ts";

// ---------------------------------------------------------------------------------------------------------
// `del` destroys

/** Containers and instances: what a program means by "the object". */
function canBeDestroyed(o: PyObject): boolean {
  return (
    hasFlag(o.ob_type, Py_TPFLAGS_HAVE_GC) &&
    !PyType_Check(o) &&
    !PyModule_Check(o) &&
    o.ob_type !== PyFunction_Type &&
    !isRuntimes(o)
  );
}

/** All frames that run. */
function* frames(): Generator<Frame> {
  for (const ts of rt.threads) for (let f = ts.current_frame; f !== null; f = f.previous) yield f;
}

function replaceItem(items: (PyObject | null)[], o: PyObject, holder: PyObject): void {
  for (const [i, item] of items.entries()) {
    if (item !== o) continue;
    items[i] = Py_None;
    touch(holder);
    DECREF(o);
  }
}

/** The slot that is about to let go of the object by itself: a name in a namespace, or a local of a frame. */
interface Kept {
  readonly holder: PyObject | Frame | null;
  readonly slot: string | number;
}

/** Takes an object out of the slots of an object: a name is unbound, anything else is None from now on. */
function takeOut(o: PyObject, holder: PyObject, kind: string, label: string, kept: Kept): void {
  if (PyDict_Check(holder)) {
    const isNamespace = [...frames()].some((f) => f.f_globals === holder || f.f_locals === holder);
    for (const [key, value] of dictItemsArray(holder)) {
      if ((key !== o && value !== o) || (holder === kept.holder && textIn(key) === kept.slot)) continue;
      const status =
        key === o || isNamespace ? PyDict_DelItem(holder, key) : PyDict_SetItem(holder, key, Py_None);
      if (status < 0) PyErr_Clear();
    }
  } else if (PyList_Check(holder) || PyTuple_Check(holder)) {
    replaceItem(holder.body.ob_item, o, holder);
  } else if (PyCell_Check(holder)) PyCell_SetTakeRef(holder, null);
  else if (PySet_Check(holder)) {
    if (PySet_Discard(holder, o) < 0) PyErr_Clear();
  } else if (kind === "attribute" || kind === "slot") {
    const name = PyUnicode_FromString(label);
    if (PyObject_GenericSetAttr(holder, name, Py_None) < 0) PyErr_Clear();
    DECREF(name);
  }
}

const textIn = (o: PyObject): string | null => (PyUnicode_Check(o) ? textOf(o) : null);

/** Takes an object out of every place but the one that lets go of it by itself. */
function takeOutEverywhere(o: PyObject, kept: Kept): void {
  for (const { holder, kind, label } of holdersOf(o))
    if (typeof holder !== "string") takeOut(o, holder, kind, label, kept);
  for (const f of frames())
    for (let i = 0; i < f.f_executable.body.nlocalsplus; i++) {
      if (f.localsplus[i] !== o || (f === kept.holder && i === kept.slot)) continue;
      f.localsplus[i] = null;
      touchFrame(f);
      DECREF(o);
    }
}

/** An instruction that unbinds a name, and by this rule ends the object that `find` says the name is bound to. */
function destroying(
  m: ChangedMachine,
  find: (f: Frame, arg: number) => Kept & { readonly o: PyObject | null },
): (own: Body) => Body {
  return (own) => (f, arg, ts) => {
    const { o, ...kept } = find(f, arg);
    if (o === null || !m.isOwn(f) || !canBeDestroyed(o)) return own(f, arg, ts);
    const mark = holdMark();
    INCREF(o);
    hold(o, "object being deleted");
    takeOutEverywhere(o, kept);
    const r = own(f, arg, ts);
    unhold(mark);
    DECREF(o);
    return r;
  };
}

export function delDestroys(m: ChangedMachine): void {
  checkLoads(m);
  const inNamespace = (namespaceOf: (f: Frame) => PyObject | null): ((own: Body) => Body) =>
    destroying(m, (f, arg) => {
      const holder = namespaceOf(f);
      const name = textOf(f.f_executable.body.names[arg] as PyObject);
      const isThere = holder !== null && PyDict_Check(holder);
      return {
        o: isThere ? _PyDict_GetItemStringBorrowed(holder, name) : null,
        holder,
        slot: name,
      };
    });
  m.replace(
    "DELETE_NAME",
    inNamespace((f) => f.f_locals),
  );
  m.replace(
    "DELETE_GLOBAL",
    inNamespace((f) => f.f_globals),
  );
  m.replace(
    "DELETE_FAST",
    destroying(m, (f, arg) => ({ o: f.localsplus[arg] ?? null, holder: f, slot: arg })),
  );
}

// ---------------------------------------------------------------------------------------------------------
// Freed later

/** Lines of the program that an unused object waits for. */
const LINES = 10;

/** Objects whose count is zero stay for a while. */
class DeferredFrees extends CountModel {
  readonly #unused = new Set<PyObject>();
  readonly #line: { o: PyObject; due: number }[] = [];
  #lines = 0;
  #place = "";
  #isFreeing = false;

  constructor() {
    super(null);
    rt.unfreed = this.#unused;
  }

  defers(o: PyObject): boolean {
    if (this.#isFreeing) return false;
    if (!this.#unused.has(o)) {
      this.#unused.add(o);
      this.#line.push({ o, due: this.#lines + LINES });
    }
    return true;
  }

  before(f: Frame): void {
    const line = f.f_executable.body.unit.linenos[f.pc] ?? -1;
    const place = `${f.id}:${line}`;
    if (line < 1 || place === this.#place) return;
    this.#place = place;
    this.#lines++;
    while ((this.#line[0]?.due ?? Number.POSITIVE_INFINITY) <= this.#lines) this.#freeFirst();
  }

  #freeFirst(): void {
    const o = this.#line.shift()?.o as PyObject;
    this.#unused.delete(o);
    if (o.ob_refcnt !== 0) return;
    this.#isFreeing = true;
    _Py_Dealloc(o);
    this.#isFreeing = false;
  }

  override atScriptEnd(): void {
    while (this.#line.length > 0) this.#freeFirst();
    // The process ends: what its end lets go of waits for nobody.
    this.#isFreeing = true;
  }

  /** A collection takes those that wait for objects in use: their turn will come. */
  countAsUsed(whileCounting: () => void): void {
    const waiting = [...this.#unused].filter((o) => o.ob_refcnt === 0);
    for (const o of waiting) o.ob_refcnt = 1;
    whileCounting();
    for (const o of waiting) o.ob_refcnt = 0;
  }
}

export function deferredFrees(m: ChangedMachine): void {
  const model = new DeferredFrees();
  m.watchWith(model);
  m.atBoundary((f) => {
    if (m.isOwn(f)) model.before(f);
  });
  m.atEnd(() => model.atScriptEnd());
  m.replaceSteps((own) => ({
    update_refs: (containers) => model.countAsUsed(() => own.update_refs(containers)),
  }));
}

// ---------------------------------------------------------------------------------------------------------
// No counting

/** Objects whose count is zero stay until a collection comes across them. */
class NoCounting extends CountModel {
  readonly #unused = new Set<PyObject>();
  #isFreeing = false;

  constructor() {
    super(null);
    rt.unfreed = this.#unused;
  }

  defers(o: PyObject): boolean {
    if (!this.#isFreeing) this.#unused.add(o);
    return !this.#isFreeing;
  }
  override free(o: PyObject, toFreelist?: boolean): void {
    this.#unused.delete(o);
    super.free(o, toFreelist);
  }

  /** The collector's own counting cannot stand a zero: it is given a reference more, which it then takes off again. */
  countUnused(whileCounting: () => void): void {
    const unused = [...this.#unused].filter((o) => o.ob_refcnt === 0);
    for (const o of unused) o.ob_refcnt = 1;
    whileCounting();
    for (const o of unused) {
      o.ob_refcnt = 0;
      if (o instanceof PyHeapObject && o.gc_refs > 0) o.gc_refs--;
    }
  }

  /** What was found, what has no part in cycles, and what dies with either. */
  freeAll(collectable: PyHeapObject, clear: () => void): void {
    const found = new Set<PyObject>();
    for (let o = collectable._gc_next; o !== null && o !== collectable; o = o._gc_next) found.add(o);
    this.#isFreeing = true;
    clear();
    for (const o of [...this.#unused]) {
      const isOutside = !hasFlag(o.ob_type, Py_TPFLAGS_HAVE_GC);
      if (o.ob_refcnt === 0 && this.#unused.has(o) && (isOutside || found.has(o))) _Py_Dealloc(o);
    }
    this.#isFreeing = false;
  }
}

export function noCounting(m: ChangedMachine): void {
  const model = new NoCounting();
  m.watchWith(model);
  m.replaceSteps((own) => ({
    update_refs: (containers) => model.countUnused(() => own.update_refs(containers)),
    delete_garbage: (collectable, old, generation) =>
      model.freeAll(collectable, () => own.delete_garbage(collectable, old, generation)),
  }));
  // A process that only traces gives its memory back as a whole when it ends.
  m.atEnd(() => {
    rt.gc.collecting = true;
  });
}
