/**
 * Wrong models: what learners believe, as rules of the machine. Each replaces a few instructions for one run; CPython's
 * own rules are the ones of vm/ops/. Predictions take their wrong choices from runs under these rules.
 */
import { OP } from "../bytecode/opcodes.ts";
import { PyObject_RichCompare, PyObject_IsTrue } from "../objects/abstract.ts";
import { PyDict_Check, PyDict_Copy } from "../objects/dictobject.ts";
import { PyFloat_FromDouble, PyFloatObject } from "../objects/floatobject.ts";
import { PyLong_FromBigInt, PyLongObject, PyBool_FromLong } from "../objects/longcore.ts";
import { PyBool_Type } from "../objects/longobject.ts";
import { listFromItems, PyList_CheckExact } from "../objects/listobject.ts";
import { DECREF, IMMORTAL, NewRef, type PyObject, Py_EQ } from "../objects/object.ts";
import { PyObject_Alloc } from "../objects/alloc.ts";
import { make_new_set, PySet_CheckExact } from "../objects/setobject.ts";
import { PySet_Type } from "../objects/set-type.ts";
import { PyTuple_CheckExact, PyTuple_FromArray } from "../objects/tupleobject.ts";
import { PyUnicode_CheckExact, unicodeFromBody, UnicodeBody } from "../objects/unicodeobject.ts";
import { rt } from "../objects/runtime.ts";
import { type Body, bodies, ERROR, NEXT } from "./dispatch.ts";
import type { Frame } from "./frame.ts";

/** The rules that the machine can follow, by the names of the exercises' inventory of beliefs. */
export const rules: readonly string[] = [
  "store-copies",
  "names-hold-names",
  "simple-values-copied",
  "immutables-copied",
  "calls-copy",
  "is-compares-values",
  "ids-never-reused",
  "no-merged-constants",
];

/** A second object of the same value; null for what cannot be copied. New reference. */
function copyOf(o: PyObject, containers: boolean, simple: boolean, texts: boolean): PyObject | null {
  if (containers) {
    if (PyList_CheckExact(o)) return listFromItems(o.body.ob_item);
    if (PyDict_Check(o)) return PyDict_Copy(o);
    if (PySet_CheckExact(o)) return make_new_set(PySet_Type, o);
  }
  if (simple && o instanceof PyLongObject && o.ob_type !== PyBool_Type) {
    if (o.big !== null) return PyLong_FromBigInt(o.big);
    return PyObject_Alloc(new PyLongObject(o.ob_type, o.n, null), 28);
  }
  if (simple && o instanceof PyFloatObject) return PyFloat_FromDouble(o.ob_fval);
  if (texts && PyTuple_CheckExact(o) && o.body.ob_item.length > 0)
    return PyTuple_FromArray(o.body.ob_item as PyObject[]);
  if (texts && PyUnicode_CheckExact(o) && o.body.length > 0) {
    const body = new UnicodeBody(o.body.value, o.body.length, o.body.kind);
    body.codePoints = o.body.codePoints;
    return unicodeFromBody(body);
  }
  return null;
}

/** Replaces the top of the stack by a copy, where there can be one. */
function copyTop(f: Frame, copy: (o: PyObject) => PyObject | null): void {
  const s = f.localsplus;
  const o = s[f.sp - 1] as PyObject | null;
  if (o === null) return;
  const c = copy(o);
  if (c === null) return;
  s[f.sp - 1] = c;
  DECREF(o);
}

const loads = new Set<number>([OP.LOAD_NAME, OP.LOAD_FAST, OP.LOAD_GLOBAL, OP.LOAD_DEREF]);
/** Does the value about to be stored come straight from a name? */
function fromName(f: Frame): boolean {
  return loads.has(f.f_executable.body.ops[f.lasti - 1] ?? -1);
}

const stores = [OP.STORE_NAME, OP.STORE_FAST, OP.STORE_GLOBAL, OP.STORE_DEREF];

let saved: Body[] | null = null;
function replace(op: number, make: (own: Body) => Body): void {
  saved ??= bodies.slice();
  bodies[op] = make(bodies[op] as Body);
}

/** Arguments of a call are replaced by copies where they lie on the stack. */
function copyArguments(copy: (o: PyObject) => PyObject | null): void {
  replace(OP.CALL, (own) => (f, oparg, ts) => {
    const s = f.localsplus;
    const callable = s[f.sp - oparg - 2] as PyObject;
    if (callable.ob_type.tp_name === "function") {
      for (let i = f.sp - oparg; i < f.sp; i++) {
        const o = s[i] as PyObject;
        const c = copy(o);
        if (c === null) continue;
        s[i] = c;
        DECREF(o);
      }
    }
    return own(f, oparg, ts);
  });
}

/** Sets the machine up for one run; CPython's rules again for none. */
export function installRules(names: readonly string[]): void {
  if (saved !== null) {
    saved.forEach((body, op) => {
      bodies[op] = body;
    });
    saved = null;
  }
  rt.idsFromCounter = names.includes("ids-never-reused") ? new WeakMap() : null;
  for (const name of names) install(name);
}

function install(name: string): void {
  switch (name) {
    case "store-copies":
      for (const op of stores)
        replace(op, (own) => (f, arg, ts) => {
          if (fromName(f)) copyTop(f, (o) => copyOf(o, true, false, false));
          return own(f, arg, ts);
        });
      return;
    case "simple-values-copied":
      for (const op of stores)
        replace(op, (own) => (f, arg, ts) => {
          copyTop(f, (o) => copyOf(o, false, true, false));
          return own(f, arg, ts);
        });
      return;
    case "immutables-copied": {
      const copy = (o: PyObject): PyObject | null => copyOf(o, false, true, true);
      for (const op of stores)
        replace(op, (own) => (f, arg, ts) => {
          if (fromName(f)) copyTop(f, copy);
          return own(f, arg, ts);
        });
      copyArguments(copy);
      return;
    }
    case "calls-copy":
      copyArguments((o) => copyOf(o, true, true, true));
      return;
    case "is-compares-values":
      replace(OP.IS_OP, () => (f, invert) => {
        const s = f.localsplus;
        const b = s[f.sp - 1] as PyObject;
        const a = s[f.sp - 2] as PyObject;
        const r = PyObject_RichCompare(a, b, Py_EQ);
        const truth = r === null ? -1 : PyObject_IsTrue(r);
        if (r !== null) DECREF(r);
        s[f.sp - 2] = truth < 0 ? null : PyBool_FromLong(truth > 0 !== (invert === 1));
        s[--f.sp] = null;
        DECREF(a);
        DECREF(b);
        if (truth < 0) f.sp--;
        return truth < 0 ? ERROR : NEXT;
      });
      return;
    case "no-merged-constants":
      replace(OP.LOAD_CONST, (own) => (f, arg, ts) => {
        const o = f.f_executable.body.consts[arg] as PyObject;
        if (o.ob_refcnt === IMMORTAL) return own(f, arg, ts);
        f.localsplus[f.sp++] = copyOf(o, false, true, true) ?? NewRef(o);
        return NEXT;
      });
      return;
    case "names-hold-names": {
      // One alias a name and frame's namespace: it lasts until the name is assigned anything but a name.
      const aliases = new WeakMap<object, Map<string, number>>();
      const tableOf = (f: Frame): Map<string, number> => {
        const key = f.f_locals ?? f;
        let table = aliases.get(key);
        if (table === undefined) {
          table = new Map();
          aliases.set(key, table);
        }
        return table;
      };
      for (const [store, load] of [
        [OP.STORE_NAME, OP.LOAD_NAME],
        [OP.STORE_FAST, OP.LOAD_FAST],
      ] as const) {
        replace(store, (own) => (f, arg, ts) => {
          const code = f.f_executable.body;
          const before = f.lasti - 1;
          if (code.ops[before] === load) tableOf(f).set(`${store} ${arg}`, code.args[before] as number);
          else tableOf(f).delete(`${store} ${arg}`);
          return own(f, arg, ts);
        });
        replace(load, (own) => (f, arg, ts) => {
          let name = arg;
          for (let hops = 0; hops < 50; hops++) {
            const next = tableOf(f).get(`${store} ${name}`);
            if (next === undefined) break;
            name = next;
          }
          return own(f, name, ts);
        });
      }
      return;
    }
    case "ids-never-reused":
      return;
    default:
      throw new RangeError(`the machine has no rule "${name}"; it knows ${rules.join(", ")}`);
  }
}
