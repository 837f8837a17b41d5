/**
 * Docstrings and text signatures of what CPython has in C, and of the modules that the model has in Python. The texts
 * (docs-data.ts) are large and seldom asked for: a page fetches them when a program's text speaks of them, terminals and
 * tests have them at hand. A program that asks for them in another way ends, and is run again with them.
 *
 * The `__doc__` of a type or module lies in its dict from the start, as in CPython: a str whose text is read from the
 * table when somebody looks at it. It takes no place among the objects that the program makes.
 */
import { rt } from "./runtime.ts";
import { PyObject_AllocAtStart } from "./alloc.ts";
import { docless } from "./docless.ts";
import { unsupported } from "./machine.ts";
import { IMMORTAL, PyHeapObject, type PyObject } from "./object.ts";
import { Py_None } from "./singletons.ts";
import { PyUnicode_Type } from "./unicodetype.ts";
import { makeBody, PyUnicode_FromString, type PyUnicodeObject, type UnicodeBody } from "./unicodeobject.ts";

/** What docs-data.ts exports. A text signature stands before the docstring, with a NUL between them; none follows where there is none. */
export interface DocTable {
  readonly texts: Readonly<Record<string, string>>;
  readonly wrappers: Readonly<Record<string, string>>;
  readonly none: readonly string[];
}

let table: DocTable | null = null;
let none: ReadonlySet<string> = new Set();
let wanted = false;

/** The texts are at hand from now on. */
export function provideDocs(docs: DocTable): void {
  if (docs === table) return;
  table = docs;
  none = new Set(docs.none);
}

export const docsAtHand = (): boolean => table !== null;

/** Whether a run has ended for want of the texts since the last call. */
export function takeWantedDocs(): boolean {
  const answer = wanted && table === null;
  wanted = false;
  return answer;
}

/** Names in a program's text that ask for docstrings. */
const MENTION = /__doc__|__text_signature__/;
export const mentionsDocs = (source: string): boolean => MENTION.test(source);

interface Entry {
  readonly signature: string | null;
  readonly doc: string | null;
}
const EMPTY: Entry = { signature: null, doc: null };

function known(key: string, wrapper: string | null): Entry | null {
  if (table === null) {
    wanted = true;
    return unsupported("the docstrings of built-ins are still to be fetched");
  }
  let text: string | undefined;
  if (Object.hasOwn(table.texts, key)) text = table.texts[key];
  else if (wrapper !== null && Object.hasOwn(table.wrappers, wrapper)) text = table.wrappers[wrapper];
  if (text === undefined) return none.has(key) ? EMPTY : null;
  const at = text.indexOf("\0");
  return at < 0
    ? { signature: null, doc: text }
    : { signature: text.slice(0, at), doc: text.slice(at + 1) || null };
}

function entry(key: string, wrapper: string | null): Entry {
  return known(key, wrapper) ?? unsupported(`the docstring of ${key} is not part of the modelled library`);
}

/** Source of the model: a function or class of it has CPython's docstring, not its own. */
export const isFrozen = (filename: string): boolean => filename.startsWith("<frozen ");

function modelAtWork(): boolean {
  const frame = rt.tstate.current_frame;
  return frame !== null && isFrozen(frame.f_executable.body.unit.co_filename);
}

const orNone = (text: string | null): PyObject => (text === null ? Py_None : PyUnicode_FromString(text));

/**
 * `__doc__` of a type ("int"), an attribute ("int.real", "int.__add__", the latter a slot wrapper) or a function. What a
 * module of the model copies while it is at work (`classmethod`, `functools.wraps`) is read when the program asks for it.
 */
export function docOf(key: string, wrapper: string | null = null): PyObject {
  if (!modelAtWork()) return orNone(entry(key, wrapper).doc);
  if (table !== null && entry(key, wrapper).doc === null) return Py_None;
  return lazyText(() => entry(key, wrapper).doc ?? "");
}

/** `__text_signature__` of the same. */
export const signatureOf = (key: string, wrapper: string | null = null): PyObject =>
  orNone(entry(key, wrapper).signature);

// ---------------------------------------------------------------------------------------------------------
// Texts that are read when looked at

/** Those made while the runtime starts, until they are given their places behind all else. */
const unplaced: PyUnicodeObject[] = [];

/** A block of the smallest size that a str has: nobody knows the length yet. */
const SIZE = 48;

/** What stands for a text that the program has not read, while somebody else looks at its objects. */
let unread: UnicodeBody | null = null;

/** Looks at objects without reading a docstring that the program has not read. */
export function withDocsUnread<T>(look: () => T): T {
  unread = makeBody("…");
  try {
    return look();
  } finally {
    unread = null;
  }
}

function lazyText(text: () => string, ofType = false): PyUnicodeObject {
  const o = new PyHeapObject(PyUnicode_Type, null) as PyUnicodeObject;
  let body: UnicodeBody | null = null;
  Object.defineProperty(o, "body", {
    configurable: true,
    get() {
      if (body === null && unread !== null) return unread;
      body ??= makeBody(text());
      return body;
    },
  });
  // The dicts of built-in types are never emptied; whoever else holds one lets go without a look at the text.
  if (!ofType) o.ob_refcnt = IMMORTAL;
  if (rt.startingUp) unplaced.push(o);
  else PyObject_AllocAtStart(o, SIZE);
  return o;
}

/** At the end of the start: no other address tells how many texts there are. */
export function placeLazyDocs(): void {
  for (const o of unplaced) PyObject_AllocAtStart(o, SIZE);
  unplaced.length = 0;
}

/** The entry `__doc__` of a built-in type's dict, or of a class that a module of the model defines. New reference. */
export function lazyTypeDoc(name: string, builtin: boolean): PyObject {
  return docless.has(name) ? Py_None : lazyText(() => entry(name, null).doc ?? "", builtin);
}

/** The entry `__doc__` of a module's dict. New reference. */
export function lazyModuleDoc(name: string): PyObject {
  return docless.has(`module ${name}`) ? Py_None : lazyText(() => entry(`module ${name}`, null).doc ?? "");
}

/**
 * CPython's docstring of a function that a module of the model has in Python; null where CPython has no such function.
 * Also null while such a module is itself at work and the texts are not at hand: what it copies (`functools.wraps`) is
 * not what the program asks for. New reference.
 */
export function frozenDoc(module: string, qualname: string): PyObject | null {
  if (table === null && modelAtWork()) return null;
  // What the model has in Python may be a module in C there, with an underscore.
  const found = known(`${module}.${qualname}`, null) ?? known(`_${module}.${qualname}`, null);
  if (found === null) return null;
  const { doc } = found;
  return doc === null ? Py_None : lazyText(() => doc);
}
