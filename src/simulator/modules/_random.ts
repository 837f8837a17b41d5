/**
 * _random (Modules/_randommodule.c): the Mersenne Twister MT19937. A generator that nobody seeds starts from a fixed
 * number here, so that a run can be repeated.
 */
import { PyLong_Check } from "../objects/abstract-number.ts";
import { PyObject_Hash } from "../objects/abstract.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import { argInt, argSsize } from "../objects/argconvert.ts";
import { newBytes, bytesLike } from "../objects/bytesobject.ts";
import { setItemIdentifier } from "../objects/dictobject.ts";
import { OverflowError, TypeError, ValueError } from "../objects/errors.ts";
import { PyFloat_FromDouble } from "../objects/floatobject.ts";
import { _PyArg_CheckPositional } from "../objects/getargs.ts";
import { bigOf, PyLong_FromBigInt, PyLong_FromLong, type PyLongObject } from "../objects/longcore.ts";
import { PyModule_GetDict } from "../objects/moduleobject.ts";
import {
  defineType,
  fastcall,
  H,
  noargs,
  onearg,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_BASETYPE,
  type PyTypeObject,
} from "../objects/object.ts";
import { Py_None } from "../objects/singletons.ts";
import {
  PyTuple_Check,
  PyTuple_FromArraySteal,
  type PyTupleObject,
  tupleItems,
} from "../objects/tupleobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { setModuleOf } from "./object-fields.ts";
import { sha512 } from "../algorithms/sha512.ts";

const N = 624;
const M = 397;

class Twister {
  state = new Uint32Array(N);
  index = N;

  #initGenrand(s: number): void {
    const mt = this.state;
    mt[0] = s;
    for (let i = 1; i < N; i++) {
      const prev = mt[i - 1] as number;
      mt[i] = Math.imul(1812433253, prev ^ (prev >>> 30)) + i;
    }
    this.index = N;
  }

  /** `init_by_array`. */
  seed(key: readonly number[]): void {
    this.#initGenrand(19650218);
    const mt = this.state;
    let i = 1;
    let j = 0;
    const mix = (factor: number, add: number): void => {
      const prev = mt[i - 1] as number;
      mt[i] = ((mt[i] as number) ^ Math.imul(prev ^ (prev >>> 30), factor)) + add;
      if (++i >= N) {
        mt[0] = mt[N - 1] as number;
        i = 1;
      }
    };
    for (let k = Math.max(N, key.length); k > 0; k--) {
      mix(1664525, (key[j] as number) + j);
      j = (j + 1) % key.length;
    }
    for (let k = N - 1; k > 0; k--) mix(1566083941, -i);
    mt[0] = 0x80000000;
  }

  /** 32 random bits. */
  next(): number {
    const mt = this.state;
    if (this.index >= N) {
      for (let k = 0; k < N; k++) {
        const y = ((mt[k] as number) & 0x80000000) | ((mt[(k + 1) % N] as number) & 0x7fffffff);
        mt[k] = (mt[(k + M) % N] as number) ^ (y >>> 1) ^ ((y & 1) !== 0 ? 0x9908b0df : 0);
      }
      this.index = 0;
    }
    let y = mt[this.index++] as number;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }
}

class RandomBody {
  readonly twister = new Twister();
}
const mt = (o: PyObject): Twister => ((o as PyHeapObject).body as RandomBody).twister;

/** `random_seed`: the absolute value in digits of 32 bits, the lowest first. */
function seedWith(o: PyObject, n: bigint): void {
  let rest = n < 0n ? -n : n;
  const key: number[] = [];
  do {
    key.push(Number(rest & 0xffffffffn));
    rest >>= 32n;
  } while (rest > 0n);
  mt(o).seed(key);
}

function seed(self: PyObject, given: PyObject | undefined): PyObject | null {
  if (given === undefined || given === Py_None) seedWith(self, 0n);
  else if (PyLong_Check(given)) seedWith(self, bigOf(given as PyLongObject));
  else {
    if (!PyObject_Hash(given)) return null;
    seedWith(self, BigInt.asUintN(64, (BigInt(H.hi) << 32n) | BigInt(H.lo >>> 0)));
  }
  return Py_None;
}

const Random_Type: PyTypeObject = defineType({
  tp_name: "_random.Random",
  tp_basicsize: 2520,
  tp_flags: Py_TPFLAGS_BASETYPE,
  tp_layout: (type) => new PyHeapObject(type, new RandomBody()),
  tp_new(type) {
    const o = PyType_GenericAlloc(type, 0);
    if (o !== null) seedWith(o, 0n);
    return o;
  },
  tp_init(self, args) {
    const [given] = (args as PyTupleObject).body.ob_item as PyObject[];
    return seed(self, given) === null ? -1 : 0;
  },
  tp_methods: [
    noargs("random", (self) => {
      const a = mt(self).next() >>> 5;
      const b = mt(self).next() >>> 6;
      return PyFloat_FromDouble((a * 67108864 + b) * (1 / 9007199254740992));
    }),
    fastcall("seed", (self, args) =>
      _PyArg_CheckPositional("seed", args.length, 0, 1) ? seed(self, args[0]) : null,
    ),
    onearg("getrandbits", (self, bits) => {
      const k = argInt(bits);
      if (k === null) return null;
      if (k < 0) return ValueError("number of bits must be non-negative");
      if (k === 0) return PyLong_FromLong(0);
      if (k <= 32) return PyLong_FromLong(mt(self).next() >>> (32 - k));
      let value = 0n;
      for (let i = 0; i * 32 < k; i++) {
        const left = k - i * 32;
        let r = mt(self).next();
        if (left < 32) r >>>= 32 - left;
        value |= BigInt(r) << BigInt(32 * i);
      }
      return PyLong_FromBigInt(value);
    }),
    noargs("getstate", (self) =>
      PyTuple_FromArraySteal([...mt(self).state, mt(self).index].map((n) => PyLong_FromLong(n))),
    ),
    onearg("setstate", (self, state) => {
      if (!PyTuple_Check(state)) return TypeError("state vector must be a tuple");
      const items = tupleItems(state);
      if (items.length !== N + 1) return ValueError("state vector is the wrong size");
      const numbers: number[] = [];
      for (const item of items) {
        const n = argSsize(item);
        if (n === null) return null;
        numbers.push(n);
      }
      const index = numbers.pop() as number;
      if (index < 0 || index > N) return ValueError("invalid state");
      if (numbers.some((n) => n < 0 || n > 0xffffffff))
        return OverflowError("Python int too large to convert to C unsigned long");
      mt(self).state = Uint32Array.from(numbers);
      mt(self).index = index;
      return Py_None;
    }),
  ],
});

const module: ModuleDef = {
  name: "_random",
  functions: [
    // Seeds that are texts go through a hash that is hashlib's in CPython.
    onearg("_sha512", (_m, data) => {
      const bytes = bytesLike(data);
      return bytes === null ? TypeError("a bytes-like object is required") : newBytes(sha512(bytes));
    }),
  ],
  init(m) {
    setModuleOf(Random_Type);
    setItemIdentifier(PyModule_GetDict(m), "Random", Random_Type);
    return true;
  },
};
export default module;
