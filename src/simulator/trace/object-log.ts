/**
 * Objects in the log: what is written down of an object, and how it differs now. What was not touched is not read; of a
 * list or dict only the items or entries that were touched; of anything else its slots, which are compared by the objects
 * in them, so that nothing is named or made for those that are as they were. An int is a row of numbers.
 */
import { forEachReference } from "../memory/heapcheck.ts";
import { PyDict_Type } from "../objects/dict-type.ts";
import { keyLabel } from "../objects/dictkeys.ts";
import type { DictBody } from "../objects/dictobject.ts";
import { PyList_Type } from "../objects/list-type.ts";
import type { ListBody } from "../objects/listobject.ts";
import type { PyLongObject } from "../objects/longcore.ts";
import { PyLong_Type } from "../objects/longobject.ts";
import { IMMORTAL, type PyHeapObject, type PyObject, type SlotKind } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { IMMORTAL_COUNT, type ObjectHead, OP_OBJECT } from "../snapshot/change-log.ts";
import { type ChangeWriter, countOfHead } from "./change-writer.ts";
import { type EventLog, kindOf } from "./event-log.ts";
import type { Known } from "./known.ts";
import { describeObject, isLikeHead } from "./object-state.ts";

const BIND = kindOf("bind");
const UNBIND = kindOf("unbind");

const countOf = (o: PyObject): number => (o.ob_refcnt === IMMORTAL ? IMMORTAL_COUNT : o.ob_refcnt);

/** One digit of an int. Ints with as many digits share all but text, address and digits. */
const DIGIT = 0x40000000;

export class ObjectLog {
  readonly #writer: ChangeWriter;
  readonly #events: EventLog;
  readonly #nameOf: (o: PyObject) => number;
  /** The namespace of the script: its values are global names. */
  namespace: PyObject | null = null;
  /** Events are told from now on. */
  tells = false;
  /** Numbers of the heads that small ints share, by digits. */
  readonly #intHeads: number[] = [];

  // What is in the place of the references from `#start` on, while an object is compared.
  readonly #targets: PyObject[] = [];
  readonly #slots: number[] = [];
  #filled = 0;
  #start = -1;
  #seen = 0;
  #of: Known | null = null;

  constructor(writer: ChangeWriter, events: EventLog, nameOf: (o: PyObject) => number) {
    this.#writer = writer;
    this.#events = events;
    this.#nameOf = nameOf;
  }

  /** Reads an object and logs how it differs from what was last written. `origin` as in its snapshot. */
  describe(k: Known, origin: ObjectHead["origin"]): void {
    if (!k.isDescribed) this.#add(k, origin);
    else {
      this.#updateHead(k, origin);
      this.writeCount(k);
      if (origin !== "runtime") this.#compare(k);
    }
    k.low = Number.POSITIVE_INFINITY;
    k.high = -1;
  }

  /** Logs the count where it is another than the log has. */
  writeCount(k: Known): void {
    const count = countOf(k.object);
    if (count === k.count) return;
    this.#writer.setCount(k.id, count - k.count);
    k.count = count;
  }

  /** The object is gone. */
  remove(k: Known): void {
    this.#write(k, 1, 0);
    this.#writer.setHead(k.id, k.headNumber, 0, k.count - countOfHead(k.head));
  }

  /** The operations that make it. */
  write(k: Known): void {
    this.#writer.setHead(k.id, 0, k.headNumber, k.count - countOfHead(k.head));
    this.#write(k, 0, 1);
  }

  #write({ id, ids, slots }: Known, goes: 0 | 1, comes: 0 | 1): void {
    if (ids.length === 0) return;
    this.#writer.splice(OP_OBJECT, id, 0, goes * ids.length, comes * ids.length);
    for (let i = 0; i < ids.length; i++) this.#writer.pair(slots[i] as number, ids[i] as number);
  }

  // ---- everything but references ---------------------------------------------------------------------------

  #add(k: Known, origin: ObjectHead["origin"]): void {
    const { object: o } = k;
    k.isDescribed = true;
    k.count = countOf(o);
    const isLeaf =
      o.ob_type === PyLong_Type &&
      origin === "program" &&
      o.ob_refcnt > 0 &&
      o.ob_refcnt !== IMMORTAL &&
      (o as PyLongObject).big === null &&
      rt.machine !== "free-threaded";
    if (isLeaf) {
      k.headNumber = this.#leaf(k, o as PyLongObject);
      this.#writer.setHead(k.id, 0, k.headNumber, k.count - 1);
      return;
    }
    const head = this.#headOf(k, origin);
    k.head = head;
    k.headNumber = this.#writer.head(head);
    this.#writer.setHead(k.id, 0, k.headNumber, 0);
    if (origin === "runtime") return;
    k.targets = [];
    k.ids = [];
    k.slots = [];
    this.#compare(k);
  }

  #leaf(k: Known, o: PyLongObject): number {
    const digits = o.n === 0 ? 0 : Math.abs(o.n) < DIGIT ? 1 : 2;
    let like = this.#intHeads[digits];
    if (like === undefined) {
      const { weakTarget: _, ...head } = describeObject(o, k.id, "program", undefined);
      like = this.#writer.head({ ...head, count: 1 });
      this.#intHeads[digits] = like;
    }
    return this.#writer.leaf(like, o.addr, o.n);
  }

  #headOf(k: Known, origin: ObjectHead["origin"]): ObjectHead {
    const { weakTarget, ...head } = describeObject(
      k.object,
      k.id,
      origin,
      k.object === this.namespace ? "__main__" : undefined,
    );
    if (weakTarget === undefined) return head;
    // Objects are named in the order of the slots, and what is weakly referred to last.
    forEachReference(k.object, (_kind, _label, target) => this.#nameOf(target));
    return { ...head, weak: weakTarget === null ? null : this.#nameOf(weakTarget) };
  }

  #updateHead(k: Known, origin: ObjectHead["origin"]): void {
    const { object: o, head: old } = k;
    // Nothing of an int changes, unless it is kept while it dies.
    if (old === null ? o.ob_refcnt !== 0 : isLikeHead(o, old)) return;
    const head = this.#headOf(k, origin);
    if (old !== null && isSameRecord(head, old)) return;
    const number = this.#writer.head(head);
    this.#writer.setHead(k.id, k.headNumber, number, 0);
    k.head = head;
    k.headNumber = number;
  }

  // ---- references --------------------------------------------------------------------------------------------

  #compare(k: Known): void {
    const { object: o } = k;
    this.#filled = 0;
    this.#start = -1;
    if (o.ob_type === PyList_Type && this.#compareList(k, ((o as PyHeapObject).body as ListBody).ob_item))
      return;
    if (o.ob_type === PyDict_Type && this.#compareDict(k, (o as PyHeapObject).body as DictBody)) return;
    this.#of = k;
    this.#seen = 0;
    forEachReference(o, this.#visit);
    if (this.#start < 0) {
      if (this.#seen === k.targets.length) return;
      this.#start = this.#seen;
    }
    this.#replace(k, k.targets.length);
  }

  readonly #visit = (kind: SlotKind, label: string, target: PyObject): void => {
    const k = this.#of as Known;
    const i = this.#seen++;
    if (this.#start < 0) {
      if (k.targets[i] === target && this.#isSlot(k.slots[i] as number, kind, label)) return;
      this.#start = i;
    }
    this.#put(target, this.#slotOf(k.object, kind, label));
  };

  #isSlot(slot: number, kind: SlotKind, label: string): boolean {
    if (slot < 0) return kind === "item" && label === String(-1 - slot);
    const name = this.#writer.slots[slot];
    if (name === undefined) return false;
    if (name.kind === "global") return kind === "value" && label === `'${name.label}'`;
    return name.kind === kind && name.label === label;
  }

  #slotOf(o: PyObject, kind: SlotKind, label: string): number {
    if (kind === "item" && o.ob_type === PyList_Type) return -1 - Number(label);
    if (kind === "value" && o === this.namespace)
      return this.#writer.slot("global", label.replace(/^'(.*)'$/, "$1"));
    return this.#writer.slot(kind, label);
  }

  /** False: it is not as lists mostly are, every item in its place. */
  #compareList(k: Known, items: readonly (PyObject | null)[]): boolean {
    const { targets: old, slots } = k;
    const n = old.length;
    const m = items.length;
    if (n > 0 && slots[n - 1] !== -n) return false;
    const shared = Math.min(n, m);
    let start = Math.min(k.low, shared);
    const until = n === m ? Math.min(k.high + 1, n) : shared;
    while (start < until && old[start] === items[start]) start++;
    if (n === m && start >= until) return true;
    const end = n === m ? until : m;
    for (let i = start; i < end; i++) {
      const item = items[i];
      if (item == null) return this.#giveUp();
      this.#put(item, -1 - i);
    }
    this.#start = start;
    this.#replace(k, n === m ? until : n);
    return true;
  }

  /** False: it is not as dicts mostly are, a table of its own in which nothing was deleted. */
  #compareDict(k: Known, { ma_keys, ma_values, ma_used }: DictBody): boolean {
    const { targets: old, slots } = k;
    const { keys, values, dk_nentries: m } = ma_keys;
    if (ma_values !== null || ma_used !== m || (old.length & 1) !== 0) return false;
    const n = old.length >> 1;
    const shared = Math.min(n, m);
    let entry = Math.min(k.low, shared);
    const until = n === m ? Math.min(k.high + 1, n) : shared;
    while (entry < until && old[2 * entry] === keys[entry] && old[2 * entry + 1] === values[entry]) entry++;
    if (n === m && entry >= until) return true;
    const end = n === m ? until : m;
    const isNamespace = k.object === this.namespace;
    for (let i = entry; i < end; i++) {
      const key = keys[i];
      const value = values[i];
      if (key == null || value == null) return this.#giveUp();
      if (i < n && old[2 * i] === key) {
        this.#put(key, slots[2 * i] as number);
        this.#put(value, slots[2 * i + 1] as number);
      } else {
        const label = keyLabel(key);
        this.#put(key, this.#writer.slot("key", label));
        this.#put(
          value,
          isNamespace ? this.#slotOf(k.object, "value", label) : this.#writer.slot("value", label),
        );
      }
    }
    this.#start = 2 * entry;
    this.#replace(k, n === m ? 2 * until : 2 * n);
    return true;
  }

  #giveUp(): false {
    this.#filled = 0;
    return false;
  }

  #put(target: PyObject, slot: number): void {
    this.#targets[this.#filled] = target;
    this.#slots[this.#filled++] = slot;
  }

  /** The references from `#start` to `end` are those of the two lists now: as one splice, without what is the same. */
  #replace(k: Known, end: number): void {
    const targets = this.#targets;
    const newSlots = this.#slots;
    let from = this.#start;
    let skip = 0;
    let m = this.#filled;
    let until = end;
    while (
      skip < m &&
      from < until &&
      k.targets[from] === targets[skip] &&
      k.slots[from] === newSlots[skip]
    ) {
      from++;
      skip++;
    }
    while (
      m > skip &&
      until > from &&
      k.targets[until - 1] === targets[m - 1] &&
      k.slots[until - 1] === newSlots[m - 1]
    ) {
      until--;
      m--;
    }
    const n = until - from;
    const come = m - skip;
    if (n === 0 && come === 0) return;
    const writer = this.#writer;
    writer.splice(OP_OBJECT, k.id, from, n, come);
    for (let i = from; i < until; i++) writer.pair(k.slots[i] as number, k.ids[i] as number);
    if (this.tells)
      for (let i = from; i < until; i++) this.#tell(UNBIND, k.id, k.slots[i] as number, k.ids[i] as number);
    // What lies behind makes room.
    const rest = n === come || until === k.targets.length ? null : this.#cut(k, until);
    if (come < n) k.targets.length = k.slots.length = k.ids.length = from + come;
    for (let i = 0; i < come; i++) {
      const target = targets[skip + i] as PyObject;
      const slot = newSlots[skip + i] as number;
      const id = this.#nameOf(target);
      k.targets[from + i] = target;
      k.slots[from + i] = slot;
      k.ids[from + i] = id;
      writer.pair(slot, id);
      if (this.tells) this.#tell(BIND, k.id, slot, id);
    }
    if (rest === null) return;
    const { ids, slots } = rest;
    rest.targets.forEach((target, i) => {
      k.targets.push(target);
      k.slots.push(slots[i] as number);
      k.ids.push(ids[i] as number);
    });
  }

  #cut(k: Known, from: number): Pick<Known, "targets" | "slots" | "ids"> {
    const cut = { targets: k.targets.slice(from), slots: k.slots.slice(from), ids: k.ids.slice(from) };
    k.targets.length = k.slots.length = k.ids.length = from;
    return cut;
  }

  #tell(kind: number, holder: number, slot: number, id: number): void {
    if (slot >= 0 && this.#writer.slots[slot]?.kind === "type") return;
    this.#events.push(kind, id, -1, this.#events.bind(holder, slot));
  }
}

/** Are two plain records the same, all the way down? */
function isSameRecord(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys)
    if (
      key !== "count" &&
      !isSameRecord((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])
    )
      return false;
  return true;
}
