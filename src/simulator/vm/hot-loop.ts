/**
 * The commonest instructions, written out for runs that nobody watches: no recorder, no trace function, no other thread.
 * They do what their bodies in ops/ do, in the same order and with the same references, where the operands are those
 * that programs mostly have; in every other case the body itself runs. What a frame's instruction sees of the machine
 * (`lasti`, `pc`, `sp`, the stack) is the same at every moment at which anything else may look.
 *
 * Opcodes stand here as numbers, since JavaScript engines make a table of a switch over numbers only;
 * tests/unit/vm/hot-loop.test.ts holds them against opcodes.ts.
 */
import type { CodeBody } from "../objects/codeobject.ts";
import { PyDict_Type, type PyDictObject } from "../objects/dictobject.ts";
import { DKIX_EMPTY, type DictKeys, unicodekeys_lookup_unicode } from "../objects/dictkeys.ts";
import { PyFloat_Type } from "../objects/floatobject.ts";
import { PyObject_GenericGetAttr, PyObject_GenericSetAttr } from "../objects/genericattr.ts";
import { PyGen_CheckExact } from "../objects/genobject.ts";
import { PyList_Type, type PyListObject } from "../objects/listobject.ts";
import { Py_False, Py_True, PyLong_FromLong, type PyLongObject } from "../objects/longcore.ts";
import { PyLong_Type } from "../objects/longobject.ts";
import {
  DECREF,
  IMMORTAL,
  Py_TPFLAGS_INLINE_VALUES,
  Py_TPFLAGS_METHOD_DESCRIPTOR,
  type PyHeapObject,
  type PyObject,
  type Result,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { _PyType_Lookup } from "../objects/typelookup.ts";
import { PyTuple_Type, type PyTupleObject } from "../objects/tupleobject.ts";
import type { PyUnicodeObject } from "../objects/unicodeobject.ts";
import { PyUnicode_Type } from "../objects/unicodetype.ts";
import { bodies, ERROR, NEXT } from "./dispatch.ts";
import { handlePending } from "./eval-breaker.ts";
import type { Frame } from "./frame.ts";
import { endFor } from "./ops/control.ts";
import { INT } from "./specialize-binary.ts";
import type { ThreadState } from "./threadstate.ts";

/**
 * Where the names of a code object were found last: guesses, each proved before it is used. A key lies at most once in a
 * table, so that the same key object at the same place is proof.
 */
export class NameGuesses {
  /** Index in the table of the frame's own namespace: locals of a module or class body, else globals. */
  readonly own: Int32Array;
  /** Index in the table of builtins, of names that `missedIn` does not have; -1: not known. */
  readonly builtin: Int32Array;
  /** Such a table of globals, and how many entries it had then: nothing has been added to it while both are the same. */
  missedIn: DictKeys | null = null;
  missedEntries = 0;
  constructor(names: number) {
    this.own = new Int32Array(names);
    this.builtin = new Int32Array(names).fill(-1);
  }
}

/** Where an instruction found its attribute last: a guess that holds as long as the type is what it was. */
export class AttributeGuess {
  /** `tp_version_tag` of the type; no two types have the same, and none has it again after a change. */
  tag = 0;
  /** Index in the shared table of keys of an attribute of the instance itself, or -1. */
  slot = -1;
  /** A method of the type, borrowed from it. */
  method: PyObject | null = null;
  /** The shared table that did not have the method's name, and its entries then; null if instances have no attributes. */
  keys: DictKeys | null = null;
  entries = 0;
  /** Times that it was wrong. */
  misses = 0;
}
/** An instruction whose objects are of ever new types is not worth guessing at. */
const MAX_MISSES = 16;

/** Looks where an attribute is to be found from now on. */
function guessAttribute(
  code: CodeBody,
  pc: number,
  owner: PyObject,
  name: PyUnicodeObject,
  how: "get" | "call" | "set",
): void {
  code.attributeGuesses ??= [];
  code.attributeGuesses[pc] ??= new AttributeGuess();
  const guess = code.attributeGuesses[pc];
  if (guess.misses++ >= MAX_MISSES) return;
  guess.tag = 0;
  guess.slot = -1;
  guess.method = null;
  const type = owner.ob_type;
  const generic =
    how === "set"
      ? type.tp_setattro === PyObject_GenericSetAttr
      : type.tp_getattro === PyObject_GenericGetAttr;
  if (!generic) return;
  const descr = _PyType_Lookup(type, name);
  if (descr !== null && descr.ob_type.tp_descr_set !== null) return;
  const keys = (type.tp_flags & Py_TPFLAGS_INLINE_VALUES) !== 0 ? type.ht_cached_keys : null;
  const slot = keys === null ? DKIX_EMPTY : unicodekeys_lookup_unicode(keys, name);
  if (how !== "call") {
    if (slot < 0) return;
    guess.slot = slot;
  } else {
    if (descr === null || (descr.ob_type.tp_flags & Py_TPFLAGS_METHOD_DESCRIPTOR) === 0 || slot >= 0) return;
    if (keys === null && type.tp_dictoffset !== 0) return;
    guess.method = descr;
    guess.keys = keys;
    guess.entries = keys?.dk_nentries ?? 0;
  }
  guess.tag = type.tp_version_tag;
}

/** The inline values of an instance, if they are in use. */
function inlineValuesOf(o: PyObject): (PyObject | null)[] | null {
  const values = (o as PyHeapObject).ob_values;
  return values?.valid === true ? values.values : null;
}

function guessesOf(code: CodeBody): NameGuesses {
  code.nameGuesses ??= new NameGuesses(code.names.length);
  return code.nameGuesses;
}

/** The value of a name in a dict, borrowed, or null where the guess is wrong and a search finds nothing. */
function valueOfName(
  dict: PyDictObject,
  name: PyUnicodeObject,
  guesses: Int32Array,
  i: number,
): PyObject | null {
  const { ma_keys, ma_values } = dict.body;
  if (ma_values !== null) return null;
  const at = guesses[i] as number;
  if (ma_keys.keys[at] === name) return ma_keys.values[at] ?? null;
  if (ma_keys.byText === null && ma_keys.indices.length > 0) return null;
  const found = unicodekeys_lookup_unicode(ma_keys, name);
  if (found === DKIX_EMPTY || ma_keys.keys[found] !== name) return null;
  guesses[i] = found;
  return ma_keys.values[found] ?? null;
}

/** A global or built-in name, borrowed, or null: the body has to look. */
function globalOf(f: Frame, name: PyUnicodeObject, i: number): PyObject | null {
  const globals = f.f_globals;
  if (globals.ob_type !== PyDict_Type) return null;
  const guesses = guessesOf(f.f_executable.body);
  const keys = globals.body.ma_keys;
  if (guesses.missedIn === keys && guesses.missedEntries === keys.dk_nentries) {
    const builtins = f.f_builtins as PyDictObject;
    const at = guesses.builtin[i] as number;
    if (at >= 0 && builtins.ob_type === PyDict_Type && builtins.body.ma_keys.keys[at] === name)
      return builtins.body.ma_keys.values[at] ?? null;
  }
  const own = valueOfName(globals, name, guesses.own, i);
  if (own !== null) return own;
  return builtinOf(f, globals, name, i, guesses);
}

/** A name that globals do not have, and that builtins do; the guess is noted. */
function builtinOf(
  f: Frame,
  globals: PyDictObject,
  name: PyUnicodeObject,
  i: number,
  guesses: NameGuesses,
): PyObject | null {
  const builtins = f.f_builtins as PyDictObject;
  const keys = globals.body.ma_keys;
  if (builtins.ob_type !== PyDict_Type || globals.body.ma_values !== null || keys.indices.length > 0)
    return null;
  if (unicodekeys_lookup_unicode(keys, name) !== DKIX_EMPTY) return null;
  const table = builtins.body.ma_keys;
  if (builtins.body.ma_values !== null || table.indices.length > 0) return null;
  const at = unicodekeys_lookup_unicode(table, name);
  if (at === DKIX_EMPTY || table.keys[at] !== name) return null;
  if (guesses.missedIn !== keys || guesses.missedEntries !== keys.dk_nentries) {
    guesses.missedIn = keys;
    guesses.missedEntries = keys.dk_nentries;
    guesses.builtin.fill(-1);
  }
  guesses.builtin[i] = at;
  return table.values[at] ?? null;
}

/** Objects of this type go without running anything. */
const isPlain = (o: PyObject): boolean =>
  o.ob_type === PyLong_Type || o.ob_type === PyFloat_Type || o.ob_type === PyUnicode_Type;

/** The value of a small index, or -1. */
function indexOf(o: PyObject): number {
  if (o.ob_type !== PyLong_Type) return -1;
  const { n, big } = o as PyLongObject;
  return big === null && n >= 0 ? n : -1;
}

/** One digit of 30 bits (`_PyLong_IsCompact`); CPython has ways of its own for such ints, and JavaScript as well. */
const isCompact = (n: number): boolean => n > -0x40000000 && n < 0x40000000;

/**
 * An operator of two compact ints: the result, or null where the operator or the values are others. By the argument of
 * BINARY_OP, in place or not.
 */
function smallInts(op: number, left: PyObject, right: PyObject): PyLongObject | null {
  if (left.ob_type !== PyLong_Type || right.ob_type !== PyLong_Type) return null;
  const a = (left as PyLongObject).n;
  const b = (right as PyLongObject).n;
  if ((left as PyLongObject).big !== null || (right as PyLongObject).big !== null) return null;
  if (!isCompact(a) || !isCompact(b)) return null;
  switch (op) {
    case 1: // NB_AND
    case 14:
      return PyLong_FromLong(a & b);
    case 2: // NB_FLOOR_DIVIDE
    case 15:
      // The quotient of two such numbers is never so near to an integer that rounding reaches it. Never -0.
      return b === 0 ? null : PyLong_FromLong(Math.floor(a / b) + 0);
    case 6: // NB_REMAINDER
    case 19: {
      if (b === 0) return null;
      const r = a % b;
      // -0 + 0 is 0.
      return PyLong_FromLong((r !== 0 && r < 0 !== b < 0 ? r + b : r) + 0);
    }
    case 7: // NB_OR
    case 20:
      return PyLong_FromLong(a | b);
    case 9: // NB_RSHIFT
    case 22:
      return b < 0 || b > 31 ? null : PyLong_FromLong(a >> b);
    case 12: // NB_XOR
    case 25:
      return PyLong_FromLong(a ^ b);
    default:
      return null;
  }
}

/** By the argument of COMPARE_OP: <, <=, ==, !=, >, >=. */
function compareInts(op: number, a: number, b: number): boolean {
  switch (op) {
    case 0:
      return a < b;
    case 1:
      return a <= b;
    case 2:
      return a === b;
    case 3:
      return a !== b;
    case 4:
      return a > b;
    default:
      return a >= b;
  }
}

/**
 * Runs instructions of the frame until one answers anything but NEXT, which it gives back, or until the caller has to
 * look (NEXT): the fuel is used up, or the program has asked to be traced or has begun a thread.
 */
export function runUnwatched(f: Frame, ts: ThreadState): number {
  const runtime = rt;
  const code = f.f_executable.body;
  const { ops, args, consts, names } = code;
  const s = f.localsplus;
  for (;;) {
    if (runtime.fuel <= 1) return NEXT;
    runtime.fuel--;
    const pc = f.pc;
    f.lasti = pc;
    f.pc = pc + 1;
    const op = ops[pc] as number;
    const arg = args[pc] as number;
    switch (op) {
      case 85: {
        // LOAD_FAST
        const o = s[arg] as PyObject;
        if (o.ob_refcnt !== IMMORTAL) o.ob_refcnt++;
        s[f.sp++] = o;
        continue;
      }
      case 88: {
        // LOAD_FAST_LOAD_FAST
        const a = s[arg >> 4] as PyObject;
        const b = s[arg & 15] as PyObject;
        if (a.ob_refcnt !== IMMORTAL) a.ob_refcnt++;
        if (b.ob_refcnt !== IMMORTAL) b.ob_refcnt++;
        const sp = f.sp;
        s[sp] = a;
        s[sp + 1] = b;
        f.sp = sp + 2;
        continue;
      }
      case 83: {
        // LOAD_CONST
        const o = consts[arg] as PyObject;
        if (o.ob_refcnt !== IMMORTAL) o.ob_refcnt++;
        s[f.sp++] = o;
        continue;
      }
      case 110: {
        // STORE_FAST
        const sp = --f.sp;
        const v = s[sp] as PyObject | null;
        s[sp] = null;
        const old = s[arg] as PyObject | null;
        s[arg] = v;
        if (old !== null) DECREF(old);
        continue;
      }
      case 32: {
        // POP_TOP
        const sp = --f.sp;
        const v = s[sp] as PyObject | null;
        s[sp] = null;
        if (v !== null) DECREF(v);
        continue;
      }
      case 92: {
        // LOAD_NAME
        const ns = f.f_locals;
        if (ns === null || ns.ob_type !== PyDict_Type) break;
        const name = names[arg] as PyUnicodeObject;
        const o =
          ns === f.f_globals
            ? globalOf(f, name, arg)
            : valueOfName(ns as PyDictObject, name, guessesOf(code).own, arg);
        if (o === null) break;
        if (o.ob_refcnt !== IMMORTAL) o.ob_refcnt++;
        s[f.sp++] = o;
        continue;
      }
      case 91: {
        // LOAD_GLOBAL
        const i = arg >> 1;
        const o = globalOf(f, names[i] as PyUnicodeObject, i);
        if (o === null) break;
        if (o.ob_refcnt !== IMMORTAL) o.ob_refcnt++;
        s[f.sp++] = o;
        if ((arg & 1) !== 0) s[f.sp++] = null;
        continue;
      }
      case 114: {
        // STORE_NAME: a new value for a name that is there, where the old one goes without running anything.
        const ns = f.f_locals;
        if (ns === null || ns.ob_type !== PyDict_Type || (ns as PyDictObject)._gc_next === null) break;
        const old = valueOfName(ns as PyDictObject, names[arg] as PyUnicodeObject, guessesOf(code).own, arg);
        if (old === null || !(old.ob_refcnt > 1 || isPlain(old))) break;
        const sp = --f.sp;
        const { ma_keys } = (ns as PyDictObject).body;
        ma_keys.values[(code.nameGuesses as NameGuesses).own[arg] as number] = s[sp] as PyObject;
        s[sp] = null;
        DECREF(old);
        continue;
      }
      case 45: {
        // BINARY_OP: ints. +, - and * where they are specialised for them, others where the values are small.
        const sp = f.sp;
        const a = s[sp - 2] as PyObject;
        const b = s[sp - 1] as PyObject;
        if (a.ob_type !== PyLong_Type || b.ob_type !== PyLong_Type) break;
        if ((a as PyLongObject).big !== null || (b as PyLongObject).big !== null) break;
        const form = code.adaptive?.[pc]?.form;
        if (form === INT) {
          const x = (a as PyLongObject).n;
          const y = (b as PyLongObject).n;
          let n: number;
          if (arg === 0 || arg === 13) n = x + y;
          else if (arg === 10 || arg === 23) n = x - y;
          else if (isCompact(x) && isCompact(y)) n = x * y + 0;
          else break;
          if (!Number.isSafeInteger(n)) break;
          s[sp - 2] = PyLong_FromLong(n);
          s[sp - 1] = null;
          f.sp = sp - 1;
          DECREF(b);
          DECREF(a);
          continue;
        }
        const r = smallInts(arg, a, b);
        if (r === null) break;
        s[sp - 2] = r;
        DECREF(a);
        s[sp - 1] = null;
        f.sp = sp - 1;
        DECREF(b);
        continue;
      }
      case 58: {
        // COMPARE_OP: ints
        const sp = f.sp;
        const a = s[sp - 2] as PyObject;
        const b = s[sp - 1] as PyObject;
        if (a.ob_type !== PyLong_Type || b.ob_type !== PyLong_Type) break;
        if ((a as PyLongObject).big !== null || (b as PyLongObject).big !== null) break;
        s[sp - 2] = compareInts(arg >> 5, (a as PyLongObject).n, (b as PyLongObject).n) ? Py_True : Py_False;
        DECREF(a);
        s[sp - 1] = null;
        f.sp = sp - 1;
        DECREF(b);
        continue;
      }
      case 82: {
        // LOAD_ATTR: an attribute of the instance, or a method of its type that is about to be called
        const sp = f.sp;
        const owner = s[sp - 1] as PyObject;
        const guess = code.attributeGuesses?.[pc];
        if (guess === undefined || guess.tag === 0 || guess.tag !== owner.ob_type.tp_version_tag) {
          guessAttribute(
            code,
            pc,
            owner,
            names[arg >> 1] as PyUnicodeObject,
            (arg & 1) === 0 ? "get" : "call",
          );
          break;
        }
        const values = inlineValuesOf(owner);
        if (guess.slot >= 0) {
          const o = values?.[guess.slot];
          if (o == null) break;
          if (o.ob_refcnt !== IMMORTAL) o.ob_refcnt++;
          s[sp - 1] = o;
          DECREF(owner);
          continue;
        }
        const { method, keys } = guess;
        if (method === null) break;
        if (keys !== null && (values === null || keys.dk_nentries !== guess.entries)) break;
        if (method.ob_refcnt !== IMMORTAL) method.ob_refcnt++;
        s[sp - 1] = method;
        s[sp] = owner;
        f.sp = sp + 1;
        continue;
      }
      case 108: {
        // STORE_ATTR: a new value of an attribute that the instance has, where the old one goes without running anything
        const sp = f.sp;
        const owner = s[sp - 1] as PyObject;
        const guess = code.attributeGuesses?.[pc];
        if (guess === undefined || guess.tag === 0 || guess.tag !== owner.ob_type.tp_version_tag) {
          guessAttribute(code, pc, owner, names[arg] as PyUnicodeObject, "set");
          break;
        }
        const values = inlineValuesOf(owner);
        const old = values?.[guess.slot];
        if (values === null || old == null || !(old.ob_refcnt > 1 || isPlain(old))) break;
        values[guess.slot] = s[sp - 2] as PyObject;
        s[sp - 2] = null;
        s[sp - 1] = null;
        f.sp = sp - 2;
        DECREF(old);
        DECREF(owner);
        continue;
      }
      case 97: {
        // POP_JUMP_IF_FALSE
        const sp = --f.sp;
        if (s[sp] !== Py_True) f.pc = arg;
        s[sp] = null;
        continue;
      }
      case 100: {
        // POP_JUMP_IF_TRUE
        const sp = --f.sp;
        if (s[sp] === Py_True) f.pc = arg;
        s[sp] = null;
        continue;
      }
      case 77:
        // JUMP_BACKWARD
        f.pc = arg;
        if (runtime.evalBreaker && !handlePending()) return ERROR;
        if (ts.trace !== null || runtime.scheduler !== null) return NEXT;
        continue;
      case 72: {
        // FOR_ITER: once it has run, and over anything but a generator
        const it = s[f.sp - 1] as PyObject;
        if (code.warm === null || code.warm[pc] === 0 || PyGen_CheckExact(it)) break;
        const item = (it.ob_type.tp_iternext as (o: PyObject) => Result)(it);
        if (item === null) {
          if (endFor(f, it, arg, ts) === ERROR) return ERROR;
        } else s[f.sp++] = item;
        if (ts.trace !== null || runtime.scheduler !== null) return NEXT;
        continue;
      }
      case 5: {
        // BINARY_SUBSCR: an item of a list or tuple
        const sp = f.sp;
        const container = s[sp - 2] as PyObject;
        const i = indexOf(s[sp - 1] as PyObject);
        let item: PyObject | null | undefined;
        if (container.ob_type === PyList_Type) item = (container as PyListObject).body.ob_item[i];
        else if (container.ob_type === PyTuple_Type) item = (container as PyTupleObject).body.ob_item[i];
        if (item == null) break;
        if (item.ob_refcnt !== IMMORTAL) item.ob_refcnt++;
        const index = s[sp - 1] as PyObject;
        s[sp - 2] = item;
        DECREF(container);
        s[sp - 1] = null;
        f.sp = sp - 1;
        DECREF(index);
        continue;
      }
      case 39: {
        // STORE_SUBSCR: an item of a list, where the old one goes without running anything
        const sp = f.sp;
        const container = s[sp - 2] as PyObject;
        if (container.ob_type !== PyList_Type) break;
        const index = s[sp - 1] as PyObject;
        const i = indexOf(index);
        const items = (container as PyListObject).body.ob_item;
        const old = items[i];
        if (old == null || !(old.ob_refcnt > 1 || isPlain(old)) || container.ob_refcnt === 1) break;
        items[i] = s[sp - 3] as PyObject;
        s[sp - 3] = null;
        DECREF(old);
        s[sp - 2] = null;
        s[sp - 1] = null;
        f.sp = sp - 3;
        DECREF(container);
        DECREF(index);
        continue;
      }
      case 40: {
        // TO_BOOL
        const o = s[f.sp - 1];
        if (o === Py_True || o === Py_False) continue;
        break;
      }
    }
    const r = (bodies[op] as (typeof bodies)[number])(f, arg, ts);
    if (r !== NEXT) return r;
    if (ts.trace !== null || runtime.scheduler !== null) return NEXT;
  }
}
