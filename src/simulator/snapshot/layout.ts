/**
 * An object byte by byte, out of a snapshot: its head, its fields with offsets, and the separate blocks that belong to it.
 * The layouts are those of CPython 3.13 on 64 bits: Include/cpython/*.h, Include/internal/pycore_object.h,
 * pycore_dict.h. Hashes that are kept are not told: a snapshot does not know whether they were asked for yet.
 */
import type { ObjectId, ObjectSnapshot, Reference } from "./model.ts";
import type { LayoutField, ObjectLayout } from "./trace.ts";

/** What a recording keeps of an object's memory beyond its references. Addresses and sizes in bytes. */
export interface MemoryFacts {
  /** The built-in type whose layout it has. */
  readonly base: string;
  /** `tp_basicsize` of its type. */
  readonly basicsize: number;
  /**
   * By layout. int: sign, digits of 30 bits. float: the value. str: bytes a character (0: ASCII), length, address of a
   * subclass's text. list: ob_item, allocated. dict: ma_keys, dk_log2_size, dk_kind, dk_usable, dk_nentries, ma_values.
   * set: table (0: the small one), mask, fill, used.
   */
  readonly words: readonly number[];
  /** `__slots__`: name and offset. */
  readonly slots?: readonly (readonly [string, number])[];
  /** The dict object that `__dict__` gave out. */
  readonly dict?: number;
  /** Inline values: room for so many, their bytes, whether they are in use, and their places in order of insertion. */
  readonly values?: {
    readonly capacity: number;
    readonly bytes: number;
    readonly isValid: boolean;
    readonly order: readonly number[];
  };
}

type Block = ObjectLayout["blocks"][number];
type Objects = Pick<ReadonlyMap<ObjectId, ObjectSnapshot>, "get">;

const hex = (address: number): string => (address === 0 ? "NULL" : `0x${address.toString(16)}`);

class Fields {
  readonly list: LayoutField[] = [];
  readonly #objects: Objects;
  constructor(objects: Objects) {
    this.#objects = objects;
  }
  add(offset: number, size: number, name: string, value: string, meaning: string): void {
    this.list.push({ offset, size, name, value, meaning });
  }
  /** Eight bytes that refer to an object, or NULL. */
  pointer(offset: number, name: string, target: ObjectId | undefined, meaning: string): void {
    const object = target === undefined ? undefined : this.#objects.get(target);
    const value = target === undefined ? "NULL" : object === undefined ? `#${target}` : hex(object.address);
    this.list.push({ offset, size: 8, name, value, meaning, ...(target === undefined ? {} : { target }) });
  }
}

const labelled = (refs: readonly Reference[], label: string): ObjectId | undefined =>
  refs.find((reference) => reference.label === label)?.target;
const items = (refs: readonly Reference[]): readonly Reference[] =>
  refs.filter(({ kind }) => kind === "item");

/** Fields of C structs that refer to objects, in order from offset 16: the C name, and the label of the reference. */
const plainFields: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  function: [
    ["func_globals", "__globals__", "The global names of its module."],
    ["func_builtins", "__builtins__", "The built-in names."],
    ["func_name", "__name__", "Its name."],
    ["func_qualname", "__qualname__", "Its name with where it was defined."],
    ["func_code", "__code__", "Its code."],
    ["func_defaults", "__defaults__", "Default values, made once."],
    ["func_kwdefaults", "__kwdefaults__", "Default values of keyword-only parameters."],
    ["func_closure", "__closure__", "The cells that it uses."],
    ["func_doc", "__doc__", "Its docstring."],
    ["func_dict", "__dict__", "Attributes that it was given."],
    ["func_weakreflist", "", "The first of the weak references to it."],
    ["func_module", "__module__", "The name of its module."],
    ["func_annotations", "__annotations__", "Its annotations."],
    ["func_typeparams", "__type_params__", "Its type parameters."],
  ],
  cell: [["ob_ref", "cell_contents", "What the name that it stands for is bound to."]],
  method: [
    ["im_func", "__func__", "The function."],
    ["im_self", "__self__", "The object on which it is called."],
    ["im_weakreflist", "", "The first of the weak references to it."],
  ],
};

/** How an object lies in memory; null where the recording does not know. */
export function layoutOf(object: ObjectSnapshot, objects: Objects): ObjectLayout | null {
  const { memory, block } = object;
  if (memory === undefined || block === null) return null;
  const fields = new Fields(objects);
  const start = object.address - block.address;
  drawHead(object, memory, start, fields);
  const more: Block[] = [];
  drawBody(object, memory, fields, more, objects);
  for (const [name, offset] of memory.slots ?? [])
    fields.pointer(
      offset,
      name,
      object.refs.find(({ kind, label }) => kind === "slot" && label === name)?.target,
      "A slot: the attribute lies in the object itself.",
    );
  drawInlineValues(object, memory, fields);
  fill(fields, block.request - start);
  const whole: Block = {
    name: "object",
    address: block.address,
    size: block.request,
    start,
    fields: fields.list.sort((a, b) => a.offset - b.offset),
  };
  return { blocks: [whole, ...more.filter(({ size }) => size > 0)] };
}

/** What stands before the object, and what every object begins with. */
function drawHead(object: ObjectSnapshot, memory: MemoryFacts, start: number, fields: Fields): void {
  const { count, generation, type, refs } = object;
  if (start >= 32) {
    fields.add(-32, 8, "weakreflist", "", "The first of the weak references to it.");
    fields.add(
      -24,
      8,
      "managed dict",
      hex(memory.dict ?? 0),
      "The dict of its attributes, once one was asked for.",
    );
  }
  if (start >= 16) {
    const list =
      generation === null
        ? "NULL"
        : generation === "permanent"
          ? "among the frozen ones"
          : `in generation ${generation}`;
    fields.add(-16, 8, "_gc_next", list, "The next object in the collector's list; NULL: not tracked.");
    fields.add(-8, 8, "_gc_prev", list, "The object before, and flags of the collector.");
  }
  fields.add(
    0,
    8,
    "ob_refcnt",
    count === "immortal" ? "4294967295" : String(count),
    count === "immortal"
      ? "The count of an immortal object: it is never changed."
      : "How many references there are.",
  );
  const target = refs.find(({ kind }) => kind === "type")?.target;
  if (target === undefined) fields.add(8, 8, "ob_type", type, "What it is.");
  else fields.pointer(8, "ob_type", target, "What it is: the class.");
}

function drawBody(
  object: ObjectSnapshot,
  { base, basicsize, words }: MemoryFacts,
  fields: Fields,
  more: Block[],
  objects: Objects,
): void {
  const { refs } = object;
  switch (base) {
    case "int":
    case "bool": {
      const [sign = 0, ...digits] = words;
      const tag = digits.length * 8 + (sign === 0 ? 1 : sign < 0 ? 2 : 0);
      fields.add(
        16,
        8,
        "lv_tag",
        String(tag),
        "How many digits, times 8, and the sign: 0 positive, 1 zero, 2 negative.",
      );
      (digits.length === 0 ? [0] : digits).forEach((digit, index) => {
        const meaning =
          index === 0 ? "The lowest 30 bits of the number." : `Bits ${30 * index} to ${30 * index + 29}.`;
        fields.add(24 + 4 * index, 4, `ob_digit[${index}]`, String(digit), meaning);
      });
      break;
    }
    case "float":
      fields.add(16, 8, "ob_fval", object.text, "The number itself, as the processor holds it.");
      break;
    case "str": {
      const [kind = 0, length = 0] = words;
      const width = kind === 0 ? 1 : kind;
      fields.add(16, 8, "length", String(length), "How many characters.");
      fields.add(24, 8, "hash", "", "Its hash, kept when first asked for; −1 before.");
      fields.add(
        32,
        4,
        "state",
        `kind ${width}, compact${kind === 0 ? ", ascii" : ""}`,
        "Bytes a character, and whether it is interned.",
      );
      if (kind !== 0) {
        fields.add(40, 8, "utf8_length", "", "The length of its UTF-8 form, when that was asked for.");
        fields.add(48, 8, "utf8", "", "Where its UTF-8 form is kept, when that was asked for.");
      }
      if ((words[2] ?? 0) === 0)
        fields.add(
          kind === 0 ? 40 : 56,
          (length + 1) * width,
          "data",
          object.text,
          "The characters, and a zero behind them.",
        );
      else fields.add(56, 8, "data", hex(words[2] ?? 0), "Where the characters are.");
      break;
    }
    case "bytes": {
      const length = object.size - 33;
      fields.add(16, 8, "ob_size", String(length), "How many bytes.");
      fields.add(24, 8, "ob_shash", "", "Its hash, kept when first asked for; −1 before.");
      fields.add(32, length + 1, "ob_sval", object.text, "The bytes, and a zero behind them.");
      break;
    }
    case "tuple": {
      const own = items(refs);
      fields.add(16, 8, "ob_size", String(own.length), "How many items.");
      own.forEach(({ target }, index) => {
        fields.pointer(
          24 + 8 * index,
          `ob_item[${index}]`,
          target,
          "A reference to an item: it lies in the tuple itself.",
        );
      });
      break;
    }
    case "list":
      drawList(refs, words, fields, more, objects);
      break;
    case "dict":
      drawDict(refs, object.length ?? 0, words, fields, more, objects);
      break;
    case "set":
    case "frozenset": {
      const [table = 0, mask = 7, filled = 0, used = 0] = words;
      fields.add(16, 8, "fill", String(filled), "Entries that are in use or were.");
      fields.add(24, 8, "used", String(used), "How many members.");
      fields.add(32, 8, "mask", String(mask), "The size of the table less one.");
      fields.add(40, 8, "table", table === 0 ? "the small one below" : hex(table), "Where its entries are.");
      fields.add(48, 8, "hash", "", "Of a frozenset, once asked for; −1 before.");
      fields.add(56, 8, "finger", "", "Where pop() looks next.");
      fields.add(
        64,
        128,
        "smalltable",
        table === 0 ? `${used} of 8 entries` : "not in use",
        "Room for 8 entries of 16 bytes: a reference and its hash.",
      );
      fields.add(192, 8, "weakreflist", "", "The first of the weak references to it.");
      if (table !== 0) {
        const size = 16 * (mask + 1);
        more.push({
          name: "table",
          address: table,
          size,
          start: 0,
          fields: [
            {
              offset: 0,
              size,
              name: "entries",
              value: `${used} of ${mask + 1}`,
              meaning: "A reference and its hash each.",
            },
          ],
        });
      }
      break;
    }
    default: {
      const known = plainFields[base];
      if (known === undefined) {
        const own = refs.filter(({ kind }) => kind === "field").map(({ label }) => label);
        if (base !== "object" && basicsize > 16)
          fields.add(16, basicsize - 16, "fields", own.join(", "), `What else a ${base} holds.`);
        return;
      }
      known.forEach(([name, label, meaning], index) => {
        fields.pointer(16 + 8 * index, name, label === "" ? undefined : labelled(refs, label), meaning);
      });
      if (base === "function") {
        fields.add(128, 8, "vectorcall", "", "The C function that calls it.");
        fields.add(136, 4, "func_version", "", "A number by which specialised calls know it.");
      } else if (base === "method") fields.add(40, 8, "vectorcall", "", "The C function that calls it.");
    }
  }
}

function drawList(
  refs: readonly Reference[],
  [address = 0, allocated = 0]: readonly number[],
  fields: Fields,
  more: Block[],
  objects: Objects,
): void {
  const own = items(refs);
  fields.add(16, 8, "ob_size", String(own.length), "How many items.");
  fields.add(24, 8, "ob_item", hex(address), "Where the references to its items are: a block of their own.");
  fields.add(32, 8, "allocated", String(allocated), "How many items that block has room for.");
  if (address === 0 || allocated <= 0) return;
  const inner = new Fields(objects);
  own.forEach(({ target }, index) => {
    inner.pointer(8 * index, `[${index}]`, target, "A reference to an item.");
  });
  const spare = allocated - own.length;
  if (spare > 0)
    inner.add(8 * own.length, 8 * spare, "spare", `room for ${spare}`, "For what is appended next.");
  more.push({ name: "ob_item", address, size: 8 * allocated, start: 0, fields: inner.list });
}

/** Bytes of one number of a key table's index (dictobject.c: `new_keys_object`). */
const indexWidth = (log2: number): number => (log2 < 8 ? 1 : log2 < 16 ? 2 : log2 < 32 ? 4 : 8);

function drawDict(
  refs: readonly Reference[],
  used: number,
  [address = 0, log2 = 0, kind = 0, usable = 0, entries = 0, values = 0]: readonly number[],
  fields: Fields,
  more: Block[],
  objects: Objects,
): void {
  fields.add(16, 8, "ma_used", String(used), "How many entries.");
  fields.add(24, 8, "_ma_watcher_tag", "", "Who watches it for changes.");
  const isShared = kind === 2 || values !== 0;
  fields.add(
    32,
    8,
    "ma_keys",
    address === 0 ? "the empty table" : hex(address),
    isShared
      ? "Where the table of its keys is: its class's, shared by all instances."
      : "Where the table of its keys is.",
  );
  fields.add(40, 8, "ma_values", hex(values), "Where its values are, if it shares its keys with others.");
  if (address === 0 || isShared) return;
  const width = indexWidth(log2);
  const index = 2 ** log2 * width;
  const isGeneral = kind === 0;
  const entry = isGeneral ? 24 : 16;
  const room = usable + entries;
  const inner = new Fields(objects);
  inner.add(0, 8, "dk_refcnt", "", "How many dicts use the table.");
  inner.add(8, 1, "dk_log2_size", String(log2), `The index has ${2 ** log2} places.`);
  inner.add(9, 1, "dk_log2_index_bytes", String(Math.log2(index)), `The index takes ${index} bytes.`);
  inner.add(10, 1, "dk_kind", isGeneral ? "general" : "text keys", "Whether all keys are texts, and shared.");
  inner.add(12, 4, "dk_version", "", "A number by which specialised look-ups know it.");
  inner.add(16, 8, "dk_usable", String(usable), "How many entries can be added before it grows.");
  inner.add(24, 8, "dk_nentries", String(entries), "How many entries were written.");
  inner.add(32, index, "dk_indices", `${2 ** log2} places`, "By hash: which entry.");
  const first = 32 + index;
  if (entries === used) {
    const keys = refs.filter((reference) => reference.kind === "key");
    const held = refs.filter((reference) => reference.kind === "value" || reference.kind === "global");
    keys.slice(0, entries).forEach(({ target }, place) => {
      const at = first + place * entry;
      if (isGeneral) inner.add(at, 8, `me_hash[${place}]`, "", "The key's hash.");
      inner.pointer(at + (isGeneral ? 8 : 0), `me_key[${place}]`, target, "A key.");
      inner.pointer(at + (isGeneral ? 16 : 8), `me_value[${place}]`, held[place]?.target, "Its value.");
    });
  } else if (entries > 0)
    inner.add(
      first,
      entries * entry,
      "entries",
      `${used} of ${entries} in use`,
      "Keys and values, with holes where some were deleted.",
    );
  if (usable > 0)
    inner.add(
      first + entries * entry,
      usable * entry,
      "spare",
      `room for ${usable}`,
      "For what is added next.",
    );
  fill(inner, first + room * entry);
  inner.list.sort((a, b) => a.offset - b.offset);
  more.push({ name: "key table", address, size: first + room * entry, start: 0, fields: inner.list });
}

function drawInlineValues(object: ObjectSnapshot, { basicsize, values }: MemoryFacts, fields: Fields): void {
  if (values === undefined) return;
  const { capacity, bytes, isValid, order } = values;
  const attributes = object.refs.filter(({ kind }) => kind === "attribute");
  const head = `room for ${capacity}, ${order.length} in use${isValid ? "" : ", given up"}`;
  fields.add(basicsize, 4, "values", head, "Inline values: capacity, size, and whether they are in use.");
  const places = [...order].sort((a, b) => a - b);
  for (let index = 0; index < capacity; index++) {
    const at = places.indexOf(index);
    const attribute = isValid && at >= 0 ? attributes[at] : undefined;
    fields.pointer(
      basicsize + 8 + 8 * index,
      attribute === undefined ? `values[${index}]` : attribute.label,
      attribute?.target,
      attribute === undefined ? "Room for an attribute." : "An attribute, in the object itself.",
    );
  }
  const end = 8 + 8 * capacity;
  if (bytes > end)
    fields.add(
      basicsize + end,
      bytes - end,
      "order",
      order.join(" "),
      "In which order the attributes were made.",
    );
}

/** Bytes that no field has named, as fields of their own: nothing of a block is left out. */
function fill(fields: Fields, end: number): void {
  const sorted = [...fields.list].sort((a, b) => a.offset - b.offset);
  let at = sorted[0]?.offset ?? 0;
  for (const { offset, size } of [...sorted, { offset: end, size: 0 }]) {
    if (offset > at)
      fields.add(at, offset - at, "padding", "", "Not used: what follows begins on its own boundary.");
    at = Math.max(at, offset + size);
  }
}
