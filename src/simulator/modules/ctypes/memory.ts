/**
 * The modelled memory as bytes, for reading by address: what an object's C struct holds there. The layouts are those of
 * Include/cpython/*.h on 64 bits: head (count, type), then the fields of the type; a list's items lie in a block of
 * their own. What is not modelled is refused; CPython would read whatever lies there, or crash.
 *
 * Of a dead object its block still tells: the allocator's link to the next free block stands in the first word. A
 * list's collector head lies in front of the list, so the link overwrites the head and the count stays 0; an
 * `object()` has no head, so the link overwrites its count.
 */
import { addressOf, ADDRESS_BASE } from "../../objects/alloc.ts";
import { PyByteArray_Check } from "../../objects/bytearrayobject.ts";
import { PyBytes_Check } from "../../objects/bytesobject.ts";
import { PyDict_Check, type PyDictObject } from "../../objects/dictobject.ts";
import { type PyFloatObject, PyFloat_Check } from "../../objects/floatobject.ts";
import { PyList_Check, type PyListObject } from "../../objects/listobject.ts";
import { bigOf, type PyLongObject } from "../../objects/longcore.ts";
import { PyLong_Check } from "../../objects/abstract-number.ts";
import { unsupported } from "../../objects/machine.ts";
import {
  _Py_IMMORTAL_REFCNT,
  DECREF,
  IMMORTAL,
  INCREF,
  PyHeapObject,
  type PyObject,
} from "../../objects/object.ts";
import { rt } from "../../objects/runtime.ts";
import { PyTuple_Check, type PyTupleObject } from "../../objects/tupleobject.ts";
import { codePointsOfBody, PyUnicode_Check, type PyUnicodeObject } from "../../objects/unicodeobject.ts";
import { countThere, objectThere } from "../../objects/wasm32.ts";

/** What the fields of an object may take at most: enough to tell whose an address is in the region of the start. */
const REACH = 4096;

/** The live object at or before an address within whose reach it lies, or null. */
export function objectAt(address: number): PyObject | null {
  const owner = rt.obmalloc.ownerAt(address) as PyObject | null;
  if (owner !== null) return address >= addressOf(owner) ? owner : null;
  let best: PyObject | null = null;
  for (const o of rt.startupObjects) {
    const a = addressOf(o);
    if (a <= address && address < a + REACH && (best === null || a > addressOf(best))) best = o;
  }
  return best;
}

const word = (address: number): never =>
  unsupported(
    `reading memory at 0x${address.toString(16)}: the model knows the fields of int, float, str, bytes, tuple, list and dict objects, and count and type of all; CPython would read whatever lies there, or crash`,
  );

const pointer = (o: PyObject | null | undefined): bigint => (o == null ? 0n : BigInt(addressOf(o)));

/** Fields behind the head of an object, eight bytes at an offset; null where the model knows of nothing. */
function fieldWord(o: PyObject, offset: number): bigint | null {
  if (offset === 0) return BigInt(o.ob_refcnt === IMMORTAL ? _Py_IMMORTAL_REFCNT : o.ob_refcnt);
  if (offset === 8) return pointer(o.ob_type);
  const own = cdataWord?.(o, offset) ?? null;
  if (own !== null) return own;
  if (PyLong_Check(o)) return longWord(o as PyLongObject, offset);
  if (PyFloat_Check(o)) return offset === 16 ? doubleBits((o as PyFloatObject).ob_fval) : null;
  if (PyTuple_Check(o)) {
    const items = (o as PyTupleObject).body.ob_item;
    return offset === 16 ? BigInt(items.length) : itemWord(items, offset - 24);
  }
  if (PyList_Check(o)) {
    const { ob_item, itemAddr, allocated } = (o as PyListObject).body;
    if (offset === 16) return BigInt(ob_item.length);
    if (offset === 24) return itemAddr === 0 ? 0n : BigInt(ADDRESS_BASE + itemAddr * 16);
    return offset === 32 ? BigInt(allocated) : null;
  }
  if (PyBytes_Check(o)) {
    const { ob_sval, isHashed, hashHi, hashLo } = o.body;
    if (offset === 16) return BigInt(ob_sval.length);
    if (offset === 24) return hashWord(isHashed, hashHi, hashLo);
    return wordOf(ob_sval, offset - 32, 1);
  }
  if (PyUnicode_Check(o)) return textWord(o, offset);
  if (PyByteArray_Check(o) && offset === 16)
    return BigInt((o as PyHeapObject & { body: { size?: number } }).body.size ?? 0);
  if (PyDict_Check(o) && offset === 16) return BigInt((o as PyDictObject).body.ma_used);
  return null;
}

const hashWord = (isHashed: boolean, hi: number, lo: number): bigint =>
  isHashed ? BigInt.asUintN(64, (BigInt(hi) << 32n) | BigInt(lo >>> 0)) : 2n ** 64n - 1n;

function itemWord(items: readonly (PyObject | null)[], offset: number): bigint | null {
  const i = offset / 8;
  return i >= 0 && i < items.length ? pointer(items[i]) : null;
}

/** `lv_tag`: the number of digits times 8, and the sign; then 30 bits in each 32. */
function longWord(o: PyLongObject, offset: number): bigint | null {
  const v = bigOf(o);
  let rest = v < 0n ? -v : v;
  const digits: number[] = [];
  for (; rest > 0n; rest >>= 30n) digits.push(Number(rest & 0x3fffffffn));
  if (offset === 16) return (BigInt(digits.length) << 3n) | (v === 0n ? 1n : v < 0n ? 2n : 0n);
  const i = (offset - 24) / 4;
  if (i < 0 || i >= Math.max(1, digits.length)) return null;
  return BigInt(digits[i] ?? 0) | (BigInt(digits[i + 1] ?? 0) << 32n);
}

/** Length, hash, state; then the characters, behind the place of a cached UTF-8 form unless the text is ASCII. */
function textWord(o: PyUnicodeObject, offset: number): bigint | null {
  const { length, kind, isHashed, hashHi, hashLo, interned, utf8, utf8_length } = o.body;
  const width = kind === 0 ? 1 : kind;
  const isAscii = kind === 0;
  if (offset === 16) return BigInt(length);
  if (offset === 24) return hashWord(isHashed, hashHi, hashLo);
  if (offset === 32) return BigInt(interned | (width << 2) | (1 << 5) | ((isAscii ? 1 : 0) << 6));
  if (!isAscii && offset === 40) return BigInt(utf8_length);
  if (!isAscii && offset === 48) return utf8 === 0 ? 0n : BigInt(ADDRESS_BASE + utf8 * 16);
  return wordOf(codePointsOfBody(o.body), offset - (isAscii ? 40 : 56), width);
}

/** Eight bytes out of units of `width` bytes, with a zero unit at the end. */
function wordOf(units: ArrayLike<number>, offset: number, width: number): bigint | null {
  if (offset < 0 || offset > units.length * width) return null;
  let v = 0n;
  for (let k = 8 / width - 1; k >= 0; k--)
    v = (v << BigInt(width * 8)) | BigInt(units[offset / width + k] ?? 0);
  return v;
}

const scratch = new DataView(new ArrayBuffer(16));
export function doubleBits(x: number): bigint {
  scratch.setFloat64(0, x, true);
  return scratch.getBigUint64(0, true);
}

/** Items of a list, in a block that no object owns. */
function itemOfList(address: number): bigint | null {
  for (const { head } of rt.gc.generations)
    for (let g = head._gc_next; g !== null && g !== head; g = g._gc_next) {
      const o = g as unknown as PyObject;
      if (!(o instanceof PyHeapObject) || !PyList_Check(o)) continue;
      const { itemAddr, ob_item, allocated } = (o as PyListObject).body;
      const start = ADDRESS_BASE + itemAddr * 16;
      if (itemAddr === 0 || address < start || address >= start + allocated * 8) continue;
      return pointer(ob_item[(address - start) / 8]);
    }
  return null;
}

/** Names of the references that a program has put into counts by writing there. */
const outside = "a reference from outside";

/**
 * Writes to the modelled memory: an object's count alone. A count raised so stands for references that somebody outside
 * holds, as a faulty extension would; lowered, such references go again.
 */
export function writeMemory(address: number, bytes: Uint8Array): void {
  const there = rt.build === null ? null : objectThere(address);
  const o = there === null ? objectAt(address) : there.o;
  const offset = there === null ? address - (o === null ? 0 : addressOf(o)) : there.offset;
  if (o === null || offset !== 0 || bytes.length < 4 || o.ob_refcnt === IMMORTAL)
    unsupported("writing memory by address: only the count of an object that is not immortal can be written");
  let wanted = 0;
  for (let i = 3; i >= 0; i--) wanted = wanted * 256 + (bytes[i] as number);
  const slot = (n: number): string => `${outside} ${n} to 0x${address.toString(16)}`;
  let held = 0;
  while (rt.holders.has(slot(held))) held++;
  for (; o.ob_refcnt < wanted; held++) {
    INCREF(o);
    rt.holders.set(slot(held), {
      object: o,
      sentence: "The program raised its count by writing to memory: somebody outside is said to hold it.",
    });
  }
  for (; o.ob_refcnt > wanted; ) {
    if (held === 0)
      unsupported(
        "writing a count that is smaller than the number of references: CPython would free an object in use",
      );
    rt.holders.delete(slot(--held));
    DECREF(o);
  }
}

/** Objects of ctypes tell their own bytes; set by cdata.ts, which stands above. */
let cdataWord: ((o: PyObject, offset: number) => bigint | null) | null = null;
export function setCDataWord(f: typeof cdataWord): void {
  cdataWord = f;
}

/** Eight bytes of the modelled memory at a multiple of eight, as an unsigned number. */
function readWord(address: number): bigint {
  const o = objectAt(address);
  if (o !== null) return fieldWord(o, address - addressOf(o)) ?? word(address);
  const item = itemOfList(address);
  if (item !== null) return item;
  const link = rt.obmalloc.isPymalloc(address) ? rt.obmalloc.freeLinkAt(address) : null;
  // A free block's first word is the link; behind it stands what was last written, a count of 0.
  if (link !== null) return BigInt(link);
  if (rt.obmalloc.isPymalloc(address) || rt.obmalloc.system.requestAt(address) >= 0) return 0n;
  return word(address);
}

/** Where behind its fields of pointer size an object has bytes that no build lays out otherwise. */
function plainFrom(o: PyObject): number {
  if (PyLong_Check(o)) return 24;
  if (PyFloat_Check(o)) return 16;
  if (PyBytes_Check(o)) return 32;
  if (PyUnicode_Check(o)) return o.body.kind === 0 ? 40 : 56;
  return Number.MAX_SAFE_INTEGER;
}

/** Bytes of an object as a build with pointers of four bytes lays it out: two words of it for each of ours. */
function readThere(o: PyObject, offset: number, count: number): Uint8Array {
  rt.build?.asked.add("sizes");
  const plain = plainFrom(o);
  const out = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const at = offset + i;
    let v: bigint | null;
    let byte = at % 4;
    if (at < 4) v = BigInt(countThere(o));
    else if (at < 8) v = BigInt(rt.build?.placeOf.get(o.ob_type) ?? addressOf(o.ob_type));
    else if (at < plain / 2) v = fieldWord(o, 2 * (at - byte));
    else {
      const here = plain + at - plain / 2;
      byte = here % 8;
      v = fieldWord(o, here - byte);
    }
    if (v === null) return word(offset);
    out[i] = Number((v >> BigInt(8 * byte)) & 0xffn);
  }
  return out;
}

/** Bytes of the modelled memory. */
export function readMemory(address: number, count: number): Uint8Array {
  const there = rt.build === null ? null : objectThere(address);
  if (there !== null) return readThere(there.o, there.offset, count);
  const out = new Uint8Array(count);
  let at = -1;
  let v = 0n;
  for (let i = 0; i < count; i++) {
    const aligned = address + i - ((address + i) % 8);
    if (aligned !== at) {
      at = aligned;
      v = readWord(at);
    }
    out[i] = Number((v >> BigInt(8 * ((address + i) % 8))) & 0xffn);
  }
  return out;
}
