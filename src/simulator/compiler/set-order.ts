/** The order in which a frozenset among a code's constants shows its items. */
import {
  frozensetHashAdd,
  frozensetHashEnd,
  H,
  hashComplex,
  hashDouble,
  hashInt,
  newFrozensetHash,
  newTupleHash,
  setHashNumber,
  tupleHashAdd,
  tupleHashEnd,
} from "../algorithms/hash.ts";
import { setOrder } from "../algorithms/set-table.ts";
import { siphash13, siphash13Bytes } from "../algorithms/siphash13.ts";
import type { Const, ConstFrozenset } from "../bytecode/code-unit.ts";
import { codePointsOf } from "../bytecode/constants.ts";

/** `hash()` of None since 3.12. */
const NONE_HASH = 0xfca86420;

/**
 * Writes the hash of a constant to H. Ellipsis, code and a NaN hash by their addresses, which no compiler knows: the
 * hash is then that of address 0.
 */
function hashConst(c: Const): void {
  switch (c.kind) {
    case "none":
      H.hi = 0;
      H.lo = NONE_HASH | 0;
      break;
    case "true":
      setHashNumber(1);
      break;
    case "false":
    case "ellipsis":
    case "code":
      setHashNumber(0);
      break;
    case "int":
      hashInt(c.value);
      break;
    case "float":
      hashDouble(c.value, 0);
      break;
    case "complex":
      hashComplex(c.re, c.im, 0);
      break;
    case "str": {
      const points = Int32Array.from(codePointsOf(c));
      const highest = points.reduce((a, b) => Math.max(a, b), 0);
      siphash13(c.value, highest > 0xffff ? 4 : highest > 0xff ? 2 : 1, points);
      break;
    }
    case "bytes":
      siphash13Bytes(c.value);
      break;
    case "tuple": {
      const hash = newTupleHash();
      for (const item of c.items) {
        hashConst(item);
        tupleHashAdd(hash);
      }
      tupleHashEnd(hash, c.items.length);
      break;
    }
    case "frozenset": {
      const hash = newFrozensetHash();
      for (const item of c.items) {
        hashConst(item);
        frozensetHashAdd(hash);
      }
      frozensetHashEnd(hash, c.items.length);
      break;
    }
  }
}

/** The set is a copy of the one that the compiler held, filled in that one's own order. */
export function itemsInOrder(c: ConstFrozenset): Const[] {
  return setOrder(setOrder(c.items, hashConst), hashConst);
}
