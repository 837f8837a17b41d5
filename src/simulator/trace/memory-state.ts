/**
 * What of an object's memory a snapshot's references do not tell: capacities, the addresses of separate blocks, digits.
 * snapshot/layout.ts makes the bytes of it.
 */

import { ADDRESS_BASE } from "../objects/alloc.ts";
import type { InlineValues } from "../objects/dictkeys.ts";
import type { DictBody } from "../objects/dictobject.ts";
import { PyFloatObject } from "../objects/floatobject.ts";
import type { ListBody } from "../objects/listobject.ts";
import { bigOf, PyLongObject } from "../objects/longcore.ts";
import { type PyHeapObject, type PyObject, PyTypeObject } from "../objects/object.ts";
import type { SetBody } from "../objects/setobject.ts";
import { slotNamesOf, staticBase } from "../objects/subtype.ts";
import { UnicodeBody } from "../objects/unicodeobject.ts";
import type { MemoryFacts } from "../snapshot/layout.ts";

/** Digits of an int that are listed; a longer one is shown without its content. */
const MOST_DIGITS = 40;

export const inBytes = (unit: number): number => (unit === 0 ? 0 : ADDRESS_BASE + unit * 16);

/** Slots of instances by class: `[name, offset]`, those of the bases first. */
const slots = new WeakMap<PyTypeObject, readonly (readonly [string, number])[]>();

function slotsOf(type: PyTypeObject): readonly (readonly [string, number])[] {
  let known = slots.get(type);
  if (known === undefined) {
    const found: (readonly [string, number])[] = [];
    for (let t: PyTypeObject | null = type; t !== null; t = t.tp_base) {
      const names = slotNamesOf(t);
      const first = t.tp_basicsize - 8 * names.length;
      found.unshift(...names.map((name, index) => [name, first + 8 * index] as const));
    }
    known = found;
    slots.set(type, found);
  }
  return known;
}

export function memoryFacts(o: PyObject): MemoryFacts {
  const type = o.ob_type;
  const base = staticBase(type);
  const { body, ob_values: values, ob_dict: dict } = o as PyHeapObject;
  const own = slotsOf(type);
  return {
    base: base.tp_name,
    basicsize: o instanceof PyTypeObject ? base.tp_basicsize : type.tp_basicsize,
    words: wordsOf(o, base.tp_name, body),
    ...(own.length === 0 ? {} : { slots: own }),
    ...(dict === null || dict === undefined ? {} : { dict: inBytes(dict.addr) }),
    ...(values?.embedded === true
      ? {
          values: {
            capacity: values.capacity,
            bytes: values.bytes,
            isValid: values.valid,
            order: [...values.order],
          },
        }
      : {}),
  };
}

/** `_PyObject_InlineValues`: right after the fields of the instance that they lie in, or a block of their own. */
function valuesAddress({ owner, addr }: InlineValues): number {
  return owner === null ? inBytes(addr) : inBytes(owner.addr) + owner.ob_type.tp_basicsize;
}

function wordsOf(o: PyObject, base: string, body: unknown): readonly number[] {
  if (o instanceof PyLongObject) return digitsOf(bigOf(o));
  if (o instanceof PyFloatObject) return [o.ob_fval];
  if (body instanceof UnicodeBody) return [body.kind, body.length, inBytes(body.data)];
  switch (base) {
    case "list": {
      const { itemAddr, allocated } = body as ListBody;
      return [inBytes(itemAddr), allocated];
    }
    case "dict": {
      const { ma_keys: keys, ma_values: split } = body as DictBody;
      const { addr, dk_log2_size, dk_kind, dk_usable, dk_nentries } = keys;
      return [
        inBytes(addr),
        dk_log2_size,
        dk_kind,
        dk_usable,
        dk_nentries,
        split === null ? 0 : valuesAddress(split),
      ];
    }
    case "set":
    case "frozenset": {
      const { tableAddr, mask, fill, used } = body as SetBody;
      return [inBytes(tableAddr), mask, fill, used];
    }
    default:
      return [];
  }
}

/** The sign, then the digits of 30 bits, lowest first. */
function digitsOf(value: bigint): number[] {
  const out = [value < 0n ? -1 : value > 0n ? 1 : 0];
  let rest = value < 0n ? -value : value;
  while (rest > 0n && out.length <= MOST_DIGITS) {
    out.push(Number(rest & 0x3fffffffn));
    rest >>= 30n;
  }
  return out;
}
