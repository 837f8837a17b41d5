/**
 * The blocks of a deque (Modules/_collectionsmodule.c): a doubly linked list of blocks of 64 pointers. The first block is
 * asked for when the deque is made and is filled from its middle; a block emptied at an end waits on the list of up to
 * 16 blocks that the deque keeps. Blocks are malloc'ed, so where they lie and how many there are shows in
 * `sys.getsizeof`.
 */

import { PyIter_Next, PyObject_GetIter } from "../objects/abstract.ts";
import { PyMem_Free, PyMem_Malloc, PyType_GenericAlloc } from "../objects/alloc.ts";
import { IndexError, PyErr_Occurred } from "../objects/errors.ts";
import { PySequence_List } from "../objects/listobject.ts";
import {
  DECREF,
  hold,
  holdMark,
  type PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "../objects/object.ts";

export const BLOCKLEN = 64;
const CENTER = 31;
const MAXFREEBLOCKS = 16;
/** Two links and the items. */
export const SIZEOF_BLOCK = (BLOCKLEN + 2) * 8;

export class Block {
  leftlink: Block | null = null;
  rightlink: Block | null = null;
  readonly data: (PyObject | null)[] = new Array<PyObject | null>(BLOCKLEN).fill(null);
  readonly unit = PyMem_Malloc(SIZEOF_BLOCK);
}

export class DequeBody {
  size = 0;
  leftblock: Block | null = null;
  rightblock: Block | null = null;
  leftindex = CENTER + 1;
  rightindex = CENTER;
  /** Counts changes, so that iterators notice them. */
  state = 0;
  /** -1: no bound. */
  maxlen = -1;
  freeblocks: Block[] = [];
  /** While dying: the blocks with what is still to be dropped. */
  dying: { block: Block; index: number; left: number } | null = null;
}
interface PyDequeObject extends PyHeapObject {
  body: DequeBody;
}
export const dq = (o: PyObject): DequeBody => (o as PyDequeObject).body;

export function newblock(d: DequeBody): Block {
  const b = d.freeblocks.pop();
  if (b === undefined) return new Block();
  b.leftlink = null;
  b.rightlink = null;
  return b;
}
export function freeblock(d: DequeBody, b: Block): void {
  if (d.freeblocks.length < MAXFREEBLOCKS) d.freeblocks.push(b);
  else PyMem_Free(b.unit);
}

export function deque_new(type: PyTypeObject): PyDequeObject | null {
  const self = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0) as PyDequeObject | null;
  if (self === null) return null;
  const b = newblock(self.body);
  self.body.leftblock = b;
  self.body.rightblock = b;
  return self;
}

const EMPTY = "pop from an empty deque";

export function popright(self: PyObject): Result {
  const d = dq(self);
  if (d.size === 0) return IndexError(EMPTY);
  const block = d.rightblock as Block;
  const item = block.data[d.rightindex] as PyObject;
  block.data[d.rightindex] = null;
  d.rightindex--;
  d.size--;
  d.state++;
  if (d.rightindex < 0) {
    if (d.size > 0) {
      const prev = block.leftlink as Block;
      freeblock(d, block);
      prev.rightlink = null;
      d.rightblock = prev;
      d.rightindex = BLOCKLEN - 1;
    } else recenter(d);
  }
  touch(self);
  return item;
}

export function popleft(self: PyObject): Result {
  const d = dq(self);
  if (d.size === 0) return IndexError(EMPTY);
  const block = d.leftblock as Block;
  const item = block.data[d.leftindex] as PyObject;
  block.data[d.leftindex] = null;
  d.leftindex++;
  d.size--;
  d.state++;
  if (d.leftindex === BLOCKLEN) {
    if (d.size > 0) {
      const next = block.rightlink as Block;
      freeblock(d, block);
      next.leftlink = null;
      d.leftblock = next;
      d.leftindex = 0;
    } else recenter(d);
  }
  touch(self);
  return item;
}

/** The last item is gone: the block is kept and filled from its middle again. */
export function recenter(d: DequeBody): void {
  d.leftindex = CENTER + 1;
  d.rightindex = CENTER;
}

function putRight(d: DequeBody, item: PyObject): void {
  if (d.rightindex === BLOCKLEN - 1) {
    const b = newblock(d);
    b.leftlink = d.rightblock;
    (d.rightblock as Block).rightlink = b;
    d.rightblock = b;
    d.rightindex = -1;
  }
  d.size++;
  d.rightindex++;
  (d.rightblock as Block).data[d.rightindex] = item;
}
function putLeft(d: DequeBody, item: PyObject): void {
  if (d.leftindex === 0) {
    const b = newblock(d);
    b.rightlink = d.leftblock;
    (d.leftblock as Block).leftlink = b;
    d.leftblock = b;
    d.leftindex = BLOCKLEN;
  }
  d.size++;
  d.leftindex--;
  (d.leftblock as Block).data[d.leftindex] = item;
}

/** `deque_append_internal`: steals `item`. A full deque loses its other end. */
export function appendSteal(self: PyObject, item: PyObject): void {
  const d = dq(self);
  putRight(d, item);
  touch(self);
  if (d.maxlen >= 0 && d.maxlen < d.size) DECREF(popleft(self) as PyObject);
  else d.state++;
}
export function appendleftSteal(self: PyObject, item: PyObject): void {
  const d = dq(self);
  putLeft(d, item);
  touch(self);
  if (d.maxlen >= 0 && d.maxlen < d.size) DECREF(popright(self) as PyObject);
  else d.state++;
}

/** `deque_extend`, `deque_extendleft`: false with an exception set. */
export function extend(self: PyObject, iterable: PyObject, left: boolean): boolean {
  const d = dq(self);
  const mark = holdMark();
  if (iterable === self) {
    const list = PySequence_List(iterable);
    if (list === null) return false;
    hold(list, "copy of the deque");
    const ok = extend(self, list, left);
    unhold(mark);
    DECREF(list);
    return ok;
  }
  const it = PyObject_GetIter(iterable);
  if (it === null) return false;
  hold(it, "iterator of deque.extend");
  if (d.maxlen !== 0 && d.size === 0) {
    // An empty deque is about to grow to one side only: it uses the whole block.
    d.leftindex = left ? BLOCKLEN - 1 : 1;
    d.rightindex = left ? BLOCKLEN - 2 : 0;
  }
  for (;;) {
    const item = PyIter_Next(it);
    if (item === null) break;
    if (d.maxlen === 0) DECREF(item);
    else if (left) appendleftSteal(self, item);
    else appendSteal(self, item);
  }
  unhold(mark);
  const ok = PyErr_Occurred() === null;
  DECREF(it);
  return ok;
}

/** `_deque_rotate`. */
export function rotate(self: PyObject, by: number): void {
  const d = dq(self);
  const len = d.size;
  const half = len >> 1;
  if (len <= 1) return;
  let n = by;
  if (n > half || n < -half) {
    n %= len;
    if (n > half) n -= len;
    else if (n < -half) n += len;
  }
  if (n !== 0) d.state++;
  const right = n > 0;
  for (let k = Math.abs(n); k > 0; k--) {
    if (right) {
      const block = d.rightblock as Block;
      const item = block.data[d.rightindex] as PyObject;
      block.data[d.rightindex--] = null;
      d.size--;
      putLeft(d, item);
      if (d.rightindex < 0) {
        const prev = block.leftlink as Block;
        freeblock(d, block);
        prev.rightlink = null;
        d.rightblock = prev;
        d.rightindex = BLOCKLEN - 1;
      }
    } else {
      const block = d.leftblock as Block;
      const item = block.data[d.leftindex] as PyObject;
      block.data[d.leftindex++] = null;
      d.size--;
      putRight(d, item);
      if (d.leftindex === BLOCKLEN) {
        const next = block.rightlink as Block;
        freeblock(d, block);
        next.leftlink = null;
        d.leftblock = next;
        d.leftindex = 0;
      }
    }
  }
  touch(self);
}

/** The block and place of item `i`. */
export function place(d: DequeBody, i: number): { block: Block; index: number } {
  const at = i + d.leftindex;
  let steps = Math.floor(at / BLOCKLEN);
  const index = at - steps * BLOCKLEN;
  let block: Block;
  if (i < d.size >> 1) {
    block = d.leftblock as Block;
    while (steps-- > 0) block = block.rightlink as Block;
  } else {
    steps = Math.floor((d.leftindex + d.size - 1) / BLOCKLEN) - steps;
    block = d.rightblock as Block;
    while (steps-- > 0) block = block.leftlink as Block;
  }
  return { block, index };
}
export function itemAt(d: DequeBody, i: number): PyObject {
  const { block, index } = place(d, i);
  return block.data[index] as PyObject;
}
export function* itemsOf(d: DequeBody): Generator<PyObject> {
  let block = d.leftblock;
  let index = d.leftindex;
  for (let n = d.size; n > 0 && block !== null; n--) {
    yield block.data[index] as PyObject;
    if (++index === BLOCKLEN) {
      block = block.rightlink;
      index = 0;
    }
  }
}
