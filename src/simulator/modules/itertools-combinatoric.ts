/**
 * The combinatoric iterators of itertools (Modules/itertoolsmodule.c): a pool, indices into it, and the last result, which
 * is handed out again while nobody else holds it.
 */

import { argSsize } from "../objects/argconvert.ts";
import type { PyDictObject } from "../objects/dictobject.ts";
import { TypeError, ValueError } from "../objects/errors.ts";
import { unpackTupleAndDict } from "../objects/getargs.ts";
import { PyLong_FromLong, PyLongObject } from "../objects/longcore.ts";
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  noargs,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "../objects/object.ts";
import { PySequence_Tuple } from "../objects/sequence.ts";
import { Py_None } from "../objects/singletons.ts";
import {
  PyTuple_FromArray,
  PyTuple_FromArraySteal,
  type PyTupleObject,
  tupleItems,
} from "../objects/tupleobject.ts";
import { type Body, b, type IterSpec, iteratorType } from "./itertools-base.ts";
import { setField } from "./object-fields.ts";

/** The result tuple again, if nobody else has it, with other items. */
export function give(self: PyObject, items: PyObject[]): Result {
  const body = b(self);
  const old = body.result as PyTupleObject | null;
  if (old !== null && old.ob_refcnt === 1 && items.length > 0) {
    for (const [i, item] of items.entries()) {
      const was = old.body.ob_item[i] as PyObject;
      old.body.ob_item[i] = NewRef(item);
      touch(old);
      DECREF(was);
    }
    return NewRef(old);
  }
  const result = PyTuple_FromArray(items);
  const mark = holdMark();
  hold(result, "result");
  setField(self, "result", NewRef(result));
  unhold(mark);
  return result;
}

function combinatoric(
  name: string,
  size: number,
  make: IterSpec["make"],
  step: (body: Body, first: boolean) => PyObject[] | null,
): PyTypeObject {
  return iteratorType(name, {
    size,
    fields: name === "product" ? ["pools", "result"] : ["pool", "result"],
    make,
    next: (self) => {
      const body = b(self);
      if (body.n.stopped === 1) return null;
      const items = step(body, body.result === null);
      if (items === null) {
        body.n.stopped = 1;
        return null;
      }
      return give(self, items);
    },
    methods: [
      noargs("__sizeof__", (self) => PyLong_FromLong(self.ob_type.tp_basicsize + (b(self).n.cells ?? 0) * 8)),
    ],
  });
}
const poolOf = (body: Body): PyObject[] => tupleItems(body.pool as PyObject);

function poolAndR(
  name: string,
  args: PyTupleObject,
  kwds: PyDictObject | null,
  optional: boolean,
): { pool: PyTupleObject; r: number } | null {
  const a = unpackTupleAndDict(
    { fname: name, keywords: ["iterable", "r"], minpos: optional ? 1 : 2, maxpos: 2 },
    args,
    kwds,
  );
  if (a === null) return null;
  const pool = PySequence_Tuple(a[0] as PyObject);
  if (pool === null) return null;
  let r: number | null = pool.body.ob_item.length;
  if (a[1] != null && !(optional && a[1] === Py_None)) {
    r = optional && !(a[1] instanceof PyLongObject) ? TypeError("Expected int as r") : argSsize(a[1]);
    if (r !== null && r < 0) r = ValueError("r must be non-negative");
  }
  if (r === null) {
    DECREF(pool);
    return null;
  }
  return { pool, r };
}

export const product_type = combinatoric(
  "product",
  48,
  (args, kwds) => {
    let times: number | null = 1;
    if (kwds !== null && kwds.body.ma_used > 0) {
      const empty = PyTuple_FromArray([]);
      const a = unpackTupleAndDict(
        { fname: "product", keywords: ["repeat"], minpos: 0, maxpos: 0 },
        empty,
        kwds,
      );
      DECREF(empty);
      if (a === null) return null;
      times = argSsize(a[0] as PyObject);
      if (times === null) return null;
      if (times < 0) return ValueError("repeat argument cannot be negative");
    }
    const pools: PyObject[] = [];
    for (const arg of times === 0 ? [] : tupleItems(args)) {
      const pool = PySequence_Tuple(arg);
      if (pool === null) {
        for (const p of pools) DECREF(p);
        return null;
      }
      pools.push(pool);
    }
    const all: PyObject[] = [...pools];
    for (let i = 1; i < times; i++) for (const p of pools) all.push(NewRef(p));
    return {
      fields: { pools: PyTuple_FromArraySteal(all), result: null },
      n: { cells: all.length },
      idx: new Array<number>(all.length).fill(0),
    };
  },
  (body, first) => {
    const pools = tupleItems(body.pools as PyObject).map(tupleItems);
    if (first) {
      if (pools.some((p) => p.length === 0)) return null;
    } else {
      let i = pools.length - 1;
      for (; i >= 0; i--) {
        body.idx[i] = (body.idx[i] as number) + 1;
        if ((body.idx[i] as number) < (pools[i] as PyObject[]).length) break;
        body.idx[i] = 0;
      }
      if (i < 0) return null;
    }
    return pools.map((p, i) => p[body.idx[i] as number] as PyObject);
  },
);

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export const combinations_type = combinatoric(
  "combinations",
  56,
  (args, kwds) => {
    const p = poolAndR("combinations", args, kwds, false);
    if (p === null) return null;
    return {
      fields: { pool: p.pool, result: null },
      n: { r: p.r, cells: p.r, stopped: p.r > p.pool.body.ob_item.length ? 1 : 0 },
      idx: range(Math.min(p.r, 1e6)),
    };
  },
  (body, first) => {
    const pool = poolOf(body);
    const r = body.n.r as number;
    if (!first) {
      let i = r - 1;
      while (i >= 0 && body.idx[i] === i + pool.length - r) i--;
      if (i < 0) return null;
      body.idx[i] = (body.idx[i] as number) + 1;
      for (let j = i + 1; j < r; j++) body.idx[j] = (body.idx[j - 1] as number) + 1;
    }
    return body.idx.map((i) => pool[i] as PyObject);
  },
);

export const cwr_type = combinatoric(
  "combinations_with_replacement",
  56,
  (args, kwds) => {
    const p = poolAndR("combinations_with_replacement", args, kwds, false);
    if (p === null) return null;
    return {
      fields: { pool: p.pool, result: null },
      n: { r: p.r, cells: p.r, stopped: p.pool.body.ob_item.length === 0 && p.r > 0 ? 1 : 0 },
      idx: new Array<number>(p.r).fill(0),
    };
  },
  (body, first) => {
    const pool = poolOf(body);
    const r = body.n.r as number;
    if (!first) {
      let i = r - 1;
      while (i >= 0 && body.idx[i] === pool.length - 1) i--;
      if (i < 0) return null;
      const index = (body.idx[i] as number) + 1;
      for (; i < r; i++) body.idx[i] = index;
    }
    return body.idx.map((i) => pool[i] as PyObject);
  },
);

export const permutations_type = combinatoric(
  "permutations",
  64,
  (args, kwds) => {
    const p = poolAndR("permutations", args, kwds, true);
    if (p === null) return null;
    const n = p.pool.body.ob_item.length;
    return {
      fields: { pool: p.pool, result: null },
      n: { r: p.r, cells: n + p.r, stopped: p.r > n ? 1 : 0 },
      idx: [...range(n), ...range(Math.min(p.r, n)).map((i) => n - i)],
    };
  },
  (body, first) => {
    const pool = poolOf(body);
    const n = pool.length;
    const r = body.n.r as number;
    const { idx } = body;
    if (!first) {
      let i = r - 1;
      for (; i >= 0; i--) {
        const left = (idx[n + i] as number) - 1;
        idx[n + i] = left;
        if (left === 0) {
          // One rotation to the left of what stands from i on.
          const [x] = idx.splice(i, 1) as [number];
          idx.splice(n - 1, 0, x);
          idx[n + i] = n - i;
        } else {
          const j = n - left;
          const x = idx[i] as number;
          idx[i] = idx[j] as number;
          idx[j] = x;
          break;
        }
      }
      if (i < 0) return null;
    }
    return idx.slice(0, r).map((i) => pool[i] as PyObject);
  },
);
