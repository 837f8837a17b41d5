/**
 * One Python object as it lies in memory: type, count, size, a short text, and the references that it owns. Only reads:
 * no Python code runs, no count changes. Where a type has no table of fields here, its own `tp_traverse` is asked, the C
 * function by which the collector learns what an object refers to.
 */

import {
  CO_FAST,
  CODE,
  DICT,
  EXCEPTION,
  FIELDS,
  FLAG,
  FRAME,
  FRAME_EXECUTING,
  GC_HEAD,
  GENERATOR,
  IMMORTAL,
  KEYS,
  LIST,
  MANAGED_DICT,
  MEMBER,
  SET,
  TYPE,
  VALUES,
} from "./layout.ts";
import type { Memory } from "./memory.ts";
import type { Offsets } from "./offsets.ts";
import { bytesText, cutText, floatText, stringText } from "./text.ts";

/** As `ReferenceKind` of the snapshots, for references out of objects and frames. */
export type Kind =
  | "local"
  | "cell"
  | "freevar"
  | "attribute"
  | "slot"
  | "item"
  | "key"
  | "value"
  | "stack"
  | "type"
  | "field";

export type Visit = (kind: Kind, label: string, target: number) => void;

/** A type, read once: types that are looked at do not change shape. */
interface TypeInfo {
  readonly name: string;
  readonly flags: number;
  readonly basicsize: number;
  readonly itemsize: number;
  readonly traverse: number;
  /** The name of the built-in type that it is or is derived from. */
  readonly base: string;
  readonly slots: readonly (readonly [number, string])[];
}

export class ObjectReader {
  readonly memory: Memory;
  readonly offsets: Offsets;
  readonly #types = new Map<number, TypeInfo>();
  /** Texts of objects that never change, by address; who watches births and deaths keeps it true (`gone`). */
  readonly #texts = new Map<number, string>();
  readonly #visitor: number;
  #visited: number[] = [];

  constructor(memory: Memory, offsets: Offsets) {
    this.memory = memory;
    this.offsets = offsets;
    this.#visitor = memory.module.addFunction((object) => {
      this.#visited.push(object);
      return 0;
    }, "iii");
  }

  /** A class may go and another take its place: between two runs nothing is remembered. */
  forget(): void {
    this.#types.clear();
    this.#texts.clear();
  }

  /** At this address stands another object from now on, or none. */
  gone(o: number): void {
    this.#texts.delete(o);
    this.#types.delete(o);
  }

  /** `ob_refcnt`. */
  count(o: number): number | "immortal" {
    const count = this.memory.u32(o);
    return count === IMMORTAL ? "immortal" : count;
  }

  typeOf(o: number): number {
    return this.memory.u32(o + this.offsets.pyobject.ob_type);
  }

  info(type: number): TypeInfo {
    const known = this.#types.get(type);
    if (known !== undefined) return known;
    const { memory, offsets } = this;
    const full = memory.cString(memory.u32(type + offsets.type_object.tp_name));
    const flags = memory.u32(type + offsets.type_object.tp_flags);
    const isHeap = (flags & FLAG.HEAPTYPE) !== 0;
    const base = memory.u32(type + TYPE.tp_base);
    const above = isHeap && base !== 0 ? this.info(base) : null;
    const info: TypeInfo = {
      name: full.slice(full.lastIndexOf(".") + 1),
      flags,
      basicsize: memory.i32(type + TYPE.tp_basicsize),
      itemsize: memory.i32(type + TYPE.tp_itemsize),
      traverse: memory.u32(type + TYPE.tp_traverse),
      // A built-in type made at run time, as `deque` is, counts as the type that it is made from only where that is no `object`.
      base: above === null || (above.base === "object" && full.includes(".")) ? full : above.base,
      slots: isHeap ? [...this.#members(type), ...(above?.slots ?? [])] : [],
    };
    this.#types.set(type, info);
    return info;
  }

  #members(type: number): [number, string][] {
    const { memory, offsets } = this;
    if (memory.u32(type + TYPE.ht_slots) === 0) return [];
    const count = memory.u32(type + offsets.tuple_object.ob_size);
    const first = type + memory.i32(this.typeOf(type) + TYPE.tp_basicsize);
    return Array.from({ length: count }, (_, i) => first + i * MEMBER.size)
      .filter((at) => memory.u32(at + MEMBER.type) === MEMBER.OBJECT_EX)
      .map((at) => [memory.u32(at + MEMBER.offset), memory.cString(memory.u32(at + MEMBER.name))]);
  }

  typeName(o: number): string {
    return this.info(this.typeOf(o)).name;
  }

  /** The name of the built-in type behind an object: "list" for an instance of a class that is a list. */
  baseName(o: number): string {
    return this.info(this.typeOf(o)).base;
  }

  is(o: number, flag: number): boolean {
    return (this.info(this.typeOf(o)).flags & flag) !== 0;
  }

  /** Is there an object of this type at this address? Asked of memory that may have been freed. */
  isStill(o: number, type: number): boolean {
    const { memory, offsets } = this;
    if (memory.u32(o) === 0 || this.typeOf(o) !== type || memory.u32(type) === 0) return false;
    const meta = this.typeOf(type);
    return memory.holdsObject(meta) && (memory.u32(meta + offsets.type_object.tp_flags) & FLAG.TYPE) !== 0;
  }

  /** Is it in one of the collector's lists? Both neighbours agree, so that freed memory is not taken for an object. */
  isTracked(o: number): boolean {
    if (!this.is(o, FLAG.HAVE_GC)) return false;
    const { memory } = this;
    const head = o - GC_HEAD.size;
    const next = memory.u32(head) & ~3;
    return next !== 0 && memory.holdsObject(next) && (memory.u32(next + 4) & ~3) === head;
  }

  isFinalized(o: number): boolean {
    return this.is(o, FLAG.HAVE_GC) && (this.memory.u32(o - 4) & GC_HEAD.FINALIZED) !== 0;
  }

  // ---- content ----------------------------------------------------------------------------------------------

  string(o: number): string {
    const { memory, offsets } = this;
    const { length, state, asciiobject_size, size } = offsets.unicode_object;
    const n = memory.u32(o + length);
    const bits = memory.u32(o + state);
    const kind = (bits >>> 2) & 7;
    const isCompact = (bits & 32) !== 0;
    const isAscii = (bits & 64) !== 0;
    const data = isAscii ? o + asciiobject_size : isCompact ? o + size - 4 : memory.u32(o + size - 4);
    let text = "";
    for (let i = 0; i < n; i++) {
      text += String.fromCodePoint(
        kind === 1 ? memory.u8(data + i) : kind === 2 ? memory.u16(data + 2 * i) : memory.u32(data + 4 * i),
      );
    }
    return text;
  }

  #integer(o: number): string {
    const { memory, offsets } = this;
    const tag = memory.u32(o + offsets.long_object.lv_tag);
    let value = 0n;
    for (let i = (tag >>> 3) - 1; i >= 0; i--)
      value = (value << 30n) | BigInt(memory.u32(o + offsets.long_object.ob_digit + 4 * i));
    return String((tag & 3) === 2 ? -value : value);
  }

  /** As the simulator's snapshots have it: the repr of simple objects, "" for containers. */
  text(o: number): string {
    let text = this.#texts.get(o);
    if (text === undefined) {
      text = this.#textOf(o);
      if (this.is(o, FLAG.LONG | FLAG.UNICODE | FLAG.BYTES) || this.baseName(o) === "float")
        this.#texts.set(o, text);
    }
    return text;
  }

  #textOf(o: number): string {
    const { memory, offsets } = this;
    const name = this.typeName(o);
    if (name === "NoneType") return "None";
    if (name === "ellipsis") return "Ellipsis";
    if (name === "NotImplementedType") return "NotImplemented";
    if (name === "bool") return this.#integer(o) === "1" ? "True" : "False";
    if (this.is(o, FLAG.LONG)) return cutText(this.#integer(o));
    if (this.is(o, FLAG.UNICODE)) return stringText(this.string(o));
    if (this.is(o, FLAG.BYTES)) {
      const { ob_sval, ob_size } = offsets.bytes_object;
      return bytesText(memory.module.HEAPU8.slice(o + ob_sval, o + ob_sval + memory.u32(o + ob_size)));
    }
    if (this.is(o, FLAG.TYPE)) return cutText(this.info(o).name);
    if (name === "float") return floatText(memory.f64(o + offsets.float_object.ob_fval));
    if (name === "function") return this.#stringAt(o + 20);
    if (name === "code") return this.#stringAt(o + offsets.code_object.qualname);
    if (name === "module") return this.moduleName(o);
    if (name === "builtin_function_or_method") return memory.cString(memory.u32(memory.u32(o + 8)));
    return "";
  }

  #stringAt(at: number): string {
    const o = this.memory.u32(at);
    return o === 0 ? "" : cutText(this.string(o));
  }

  moduleName(o: number): string {
    let name = "";
    const dict = this.memory.u32(o + 8);
    if (dict !== 0)
      this.eachEntry(dict, (key, value) => {
        if (name === "" && this.is(key, FLAG.UNICODE) && this.is(value, FLAG.UNICODE))
          if (this.string(key) === "__name__") name = this.string(value);
      });
    return name;
  }

  /** `len(x)` of containers. */
  length(o: number): number | undefined {
    const { memory, offsets } = this;
    if (this.is(o, FLAG.LIST)) return memory.u32(o + offsets.list_object.ob_size);
    if (this.is(o, FLAG.TUPLE)) return memory.u32(o + offsets.tuple_object.ob_size);
    if (this.is(o, FLAG.DICT)) return memory.u32(o + DICT.ma_used);
    const base = this.baseName(o);
    if (base === "set" || base === "frozenset") return memory.u32(o + SET.used);
    return undefined;
  }

  /** What `sys.getsizeof` says, for the types that CPython's own `__sizeof__` methods know; in bytes. */
  size(o: number): number {
    const { memory, offsets } = this;
    const { basicsize, itemsize, flags } = this.info(this.typeOf(o));
    const before =
      ((flags & FLAG.HAVE_GC) !== 0 ? GC_HEAD.size : 0) +
      ((flags & (FLAG.MANAGED_DICT | FLAG.MANAGED_WEAKREF)) !== 0 ? 8 : 0);
    const fixed = before + basicsize;
    if ((flags & FLAG.LONG) !== 0)
      return (
        fixed -
        basicsize +
        offsets.long_object.ob_digit +
        4 * Math.max(1, memory.u32(o + offsets.long_object.lv_tag) >>> 3)
      );
    if ((flags & FLAG.LIST) !== 0) return fixed + 4 * memory.u32(o + LIST.allocated);
    if ((flags & FLAG.DICT) !== 0) return fixed + this.#dictSize(o);
    if ((flags & FLAG.UNICODE) !== 0) return before + this.#stringSize(o);
    if ((flags & FLAG.TYPE) !== 0) {
      const keys =
        (memory.u32(o + offsets.type_object.tp_flags) & FLAG.HEAPTYPE) !== 0
          ? memory.u32(o + TYPE.ht_cached_keys)
          : 0;
      return fixed + (keys === 0 ? 0 : this.#keysSize(keys));
    }
    const base = this.baseName(o);
    if (base === "set" || base === "frozenset")
      return (
        fixed + (memory.u32(o + SET.table) === o + SET.smalltable ? 0 : 8 * (memory.u32(o + SET.mask) + 1))
      );
    if (base === "generator" || base === "coroutine" || base === "async_generator") {
      const code = memory.u32(o + GENERATOR.gi_iframe + offsets.interpreter_frame.executable);
      return before + GENERATOR.gi_iframe + 4 * memory.u32(code + CODE.co_framesize);
    }
    return itemsize === 0 ? fixed : fixed + itemsize * Math.abs(memory.i32(o + 8));
  }

  #stringSize(o: number): number {
    const { memory, offsets } = this;
    const { length, state, asciiobject_size, size } = offsets.unicode_object;
    const bits = memory.u32(o + state);
    const n = memory.u32(o + length);
    const kind = (bits >>> 2) & 7;
    if ((bits & 64) !== 0) return asciiobject_size + n + 1;
    // PyCompactUnicodeObject: the text in UTF-8 beside it has its length first, its place behind.
    const utf8Length = memory.u32(o + asciiobject_size);
    const utf8 = memory.u32(o + asciiobject_size + 4) === 0 ? 0 : utf8Length + 1;
    return ((bits & 32) !== 0 ? size - 4 : size) + (n + 1) * kind + utf8;
  }

  #keysSize(keys: number): number {
    const { memory } = this;
    const usable = (2 << memory.u8(keys + KEYS.dk_log2_size)) / 3;
    const entry = memory.u8(keys + KEYS.dk_kind) === 0 ? 12 : 8;
    return KEYS.dk_indices + (1 << memory.u8(keys + KEYS.dk_log2_index_bytes)) + Math.floor(usable) * entry;
  }

  #dictSize(o: number): number {
    const { memory, offsets } = this;
    const keys = memory.u32(o + offsets.dict_object.ma_keys);
    const values = memory.u32(o + offsets.dict_object.ma_values);
    if (values !== 0) return 4 * (memory.u32(keys + KEYS.dk_nentries) + memory.u32(keys + KEYS.dk_usable));
    // The table of all empty dicts is immortal and belongs to none.
    return memory.u32(keys) === 1 ? this.#keysSize(keys) : 0;
  }

  // ---- references -------------------------------------------------------------------------------------------

  /** Every key with its value, in order. */
  eachEntry(dict: number, visit: (key: number, value: number) => void): void {
    const { memory, offsets } = this;
    const keys = memory.u32(dict + offsets.dict_object.ma_keys);
    const values = memory.u32(dict + offsets.dict_object.ma_values);
    this.#eachKey(keys, (i, key, value) => {
      const found = values === 0 ? value : memory.u32(values + VALUES.values + 4 * i);
      if (key !== 0 && found !== 0) visit(key, found);
    });
  }

  #eachKey(keys: number, visit: (index: number, key: number, value: number) => void): void {
    const { memory } = this;
    const entries = keys + KEYS.dk_indices + (1 << memory.u8(keys + KEYS.dk_log2_index_bytes));
    const isGeneral = memory.u8(keys + KEYS.dk_kind) === 0;
    const n = memory.u32(keys + KEYS.dk_nentries);
    for (let i = 0; i < n; i++) {
      const at = entries + i * (isGeneral ? 12 : 8) + (isGeneral ? 4 : 0);
      visit(i, memory.u32(at), memory.u32(at + 4));
    }
  }

  /** Every counted reference that the object owns, in the order of its slots. */
  references(o: number, visit: Visit): void {
    const type = this.typeOf(o);
    const info = this.info(type);
    const to: Visit = (kind, label, target) => {
      if (target !== 0) visit(kind, label, target);
    };
    this.#own(o, info, to);
    for (const [offset, name] of info.slots) to("slot", name, this.memory.u32(o + offset));
    if ((info.flags & FLAG.MANAGED_DICT) !== 0) this.#attributes(o, type, info, to);
    if ((info.flags & FLAG.HEAPTYPE) !== 0) to("type", "ob_type", type);
  }

  #own(o: number, info: TypeInfo, to: Visit): void {
    const { memory, offsets } = this;
    const { flags, base } = info;
    if ((flags & (FLAG.LONG | FLAG.UNICODE | FLAG.BYTES)) !== 0) return;
    if ((flags & FLAG.LIST) !== 0) {
      const items = memory.u32(o + offsets.list_object.ob_item);
      this.#items(items, memory.u32(o + offsets.list_object.ob_size), to);
    } else if ((flags & FLAG.TUPLE) !== 0) {
      this.#items(o + offsets.tuple_object.ob_item, memory.u32(o + offsets.tuple_object.ob_size), to);
    } else if ((flags & FLAG.DICT) !== 0) this.#dict(o, to);
    else if (base === "set" || base === "frozenset") this.#set(o, to);
    else if ((flags & FLAG.BASE_EXC) !== 0)
      for (const [offset, name] of EXCEPTION) to("field", name, memory.u32(o + offset));
    else if (base === "generator" || base === "coroutine" || base === "async_generator")
      this.#generator(o, to);
    else if ((flags & FLAG.TYPE) !== 0) {
      if ((memory.u32(o + offsets.type_object.tp_flags) & FLAG.HEAPTYPE) !== 0) this.#fields(o, "type", to);
    } else if (base in FIELDS) this.#fields(o, base, to);
    // An instance of a plain class: its slots and attributes are not its base's.
    else if (base === "object") return;
    else if ((flags & FLAG.HAVE_GC) !== 0 && info.traverse !== 0) this.#traverse(o, info, to);
  }

  #items(first: number, count: number, to: Visit): void {
    for (let i = 0; i < count; i++) to("item", String(i), this.memory.u32(first + 4 * i));
  }

  #fields(o: number, base: string, to: Visit): void {
    for (const [offset, name] of FIELDS[base] ?? [])
      to(base === "cell" ? "cell" : "field", name, this.memory.u32(o + offset));
  }

  #dict(o: number, to: Visit): void {
    const { memory, offsets } = this;
    const isShared = memory.u32(o + offsets.dict_object.ma_values) !== 0;
    this.eachEntry(o, (key, value) => {
      const label = this.text(key) || this.typeName(key);
      // Keys that instances share belong to the class.
      if (!isShared) to("key", label, key);
      to("value", label, value);
    });
  }

  #set(o: number, to: Visit): void {
    const { memory } = this;
    const table = memory.u32(o + SET.table);
    const slots = memory.u32(o + SET.mask) + 1;
    let n = 0;
    for (let i = 0; i < slots; i++) {
      const key = memory.u32(table + 8 * i);
      // A slot whose item was taken out holds the type-less dummy.
      if (key !== 0 && memory.i32(table + 8 * i + 4) !== -1) to("item", String(n++), key);
    }
  }

  #attributes(o: number, type: number, info: TypeInfo, to: Visit): void {
    const { memory } = this;
    const dict = memory.u32(o + MANAGED_DICT);
    to("field", "__dict__", dict);
    if ((info.flags & FLAG.INLINE_VALUES) === 0) return;
    const values = o + info.basicsize;
    const keys = memory.u32(type + TYPE.ht_cached_keys);
    if (keys === 0 || memory.u8(values + VALUES.valid) === 0) return;
    // A `__dict__` that was made for this instance has these values as its own.
    if (dict !== 0 && memory.u32(dict + this.offsets.dict_object.ma_values) === values) return;
    this.#eachKey(keys, (i, key) =>
      to("attribute", this.string(key), memory.u32(values + VALUES.values + 4 * i)),
    );
  }

  #generator(o: number, to: Visit): void {
    const { memory } = this;
    to("field", "__name__", memory.u32(o + GENERATOR.gi_name));
    to("field", "__qualname__", memory.u32(o + GENERATOR.gi_qualname));
    to("field", "exc_value", memory.u32(o + GENERATOR.gi_exc_value));
    const state = (memory.u8(o + GENERATOR.gi_frame_state) << 24) >> 24;
    // One that executes stands among the frames; one that is done has let go.
    if (state < FRAME_EXECUTING) this.frameReferences(o + GENERATOR.gi_iframe, to);
  }

  #traverse(o: number, info: TypeInfo, to: Visit): void {
    if (info.base === "frame") return;
    this.#visited = [];
    this.memory.call(info.traverse, o, this.#visitor, 0);
    const isItems = info.base === "collections.deque";
    // A class's own slots, attributes and type are listed by `references`.
    const type = (info.flags & FLAG.HEAPTYPE) !== 0 ? this.typeOf(o) : 0;
    const listed = new Map<number, number>([[type, 1]]);
    const skip = (target: number): void => void listed.set(target, (listed.get(target) ?? 0) + 1);
    for (const [offset] of info.slots) skip(this.memory.u32(o + offset));
    if ((info.flags & FLAG.MANAGED_DICT) !== 0)
      this.#attributes(o, this.typeOf(o), info, (_kind, _label, target) => skip(target));
    let n = 0;
    for (const target of this.#visited) {
      const already = listed.get(target) ?? 0;
      if (already > 0) listed.set(target, already - 1);
      else to(isItems ? "item" : "field", isItems ? String(n++) : `field ${n++}`, target);
    }
  }

  /** What a frame owns: locals, cells, free variables, stack, and its own fields. */
  frameReferences(frame: number, visit: Visit): void {
    const { memory, offsets } = this;
    const to: Visit = (kind, label, target) => {
      if (target !== 0) visit(kind, label, target);
    };
    const { localsplus, executable } = offsets.interpreter_frame;
    const code = memory.u32(frame + executable);
    const names = memory.u32(code + offsets.code_object.localsplusnames);
    const kinds = memory.u32(code + offsets.code_object.localspluskinds);
    const count = memory.u32(names + offsets.tuple_object.ob_size);
    for (let i = 0; i < count; i++) {
      const kind = memory.u8(kinds + offsets.bytes_object.ob_sval + i);
      const name = this.string(memory.u32(names + offsets.tuple_object.ob_item + 4 * i));
      const sort = (kind & CO_FAST.FREE) !== 0 ? "freevar" : (kind & CO_FAST.CELL) !== 0 ? "cell" : "local";
      to(sort, name, memory.u32(frame + localsplus + 4 * i));
    }
    // -1 where the stack pointer is in a register of the evaluation loop.
    const top = memory.i32(frame + FRAME.stacktop);
    for (let i = count; i < top; i++) to("stack", String(i - count), memory.u32(frame + localsplus + 4 * i));
    to("field", "f_locals", this.ownsLocals(frame) ? memory.u32(frame + FRAME.f_locals) : 0);
    to("field", "f_funcobj", memory.u32(frame + FRAME.f_funcobj));
    to("field", "f_executable", code);
  }

  /** A frame of a module or a class's body has its names in a dict. */
  ownsLocals(frame: number): boolean {
    return this.memory.u32(frame + FRAME.f_locals) !== 0;
  }

  codeFlags(code: number): number {
    return this.memory.u32(code + CODE.co_flags);
  }
}
