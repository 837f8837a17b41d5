/**
 * The buffer protocol (PEP 3118; Objects/abstract.c, Include/cpython/object.h): an object lends out its bytes. The
 * borrower owns a reference to the lender until it gives the buffer back, and a bytearray may not change its size
 * meanwhile.
 *
 * A `Py_buffer` names a part of a JavaScript array: `data` from `offset` on, read with `shape` and `strides`. Until
 * it is given back, its reference is listed with those of C functions' locals (`rt.openBuffers`), unless an object
 * takes it over (`takeOver`).
 */
import { DECREF, hold, holdMark, NewRef, type PyObject, type Result, unhold } from "./object.ts";
import { BufferError, TypeError } from "./errors.ts";
import { rt } from "./runtime.ts";

export const PyBUF_SIMPLE = 0;
export const PyBUF_WRITABLE = 0x0001;
export const PyBUF_FORMAT = 0x0004;
export const PyBUF_ND = 0x0008;
export const PyBUF_STRIDES = 0x0010 | PyBUF_ND;
export const PyBUF_C_CONTIGUOUS = 0x0020 | PyBUF_STRIDES;
export const PyBUF_F_CONTIGUOUS = 0x0040 | PyBUF_STRIDES;
export const PyBUF_ANY_CONTIGUOUS = 0x0080 | PyBUF_STRIDES;
export const PyBUF_INDIRECT = 0x0100 | PyBUF_STRIDES;
export const PyBUF_FULL_RO = PyBUF_INDIRECT | PyBUF_FORMAT;
/** The two that a program may pass to `__buffer__` but that mean something to memoryview only. */
export const PyBUF_READ = 0x100;
export const PyBUF_WRITE = 0x200;

export class Py_buffer {
  /** The lender; an owned reference. Null once released. */
  obj: PyObject | null;
  readonly data: Uint8Array;
  offset: number;
  /** Bytes in all. */
  len: number;
  itemsize = 1;
  readonly: boolean;
  /** Null where the request did not ask for it: then "B" is meant. */
  format: string | null = null;
  ndim = 1;
  shape: number[];
  strides: number[];

  constructor(obj: PyObject, data: Uint8Array, offset: number, len: number, readonly: boolean) {
    this.obj = obj;
    this.data = data;
    this.offset = offset;
    this.len = len;
    this.readonly = readonly;
    this.shape = [len];
    this.strides = [1];
  }

  /** The bytes of a contiguous buffer, where they lie. */
  bytes(): Uint8Array {
    return this.data.subarray(this.offset, this.offset + this.len);
  }
}

export function PyObject_CheckBuffer(o: PyObject): boolean {
  return o.ob_type.bf_getbuffer !== null;
}

/** `PyObject_GetBuffer`. */
export function PyObject_GetBuffer(o: PyObject, flags: number): Py_buffer | null {
  const get = o.ob_type.bf_getbuffer;
  if (get === null) return TypeError(`a bytes-like object is required, not '${o.ob_type.tp_name}'`);
  const view = get(o, flags);
  if (view !== null) rt.openBuffers.add(view);
  return view;
}

/** The buffer is a field of an object from now on, which lists its reference. */
export function takeOver(view: Py_buffer): void {
  rt.openBuffers.delete(view);
}

/** `PyBuffer_Release`. */
export function PyBuffer_Release(view: Py_buffer): void {
  const obj = view.obj;
  if (obj === null) return;
  const release = obj.ob_type.bf_releasebuffer;
  if (release !== null) release(obj, view);
  view.obj = null;
  rt.openBuffers.delete(view);
  DECREF(obj);
}

/** Gives buffers back when the result is there, which the caller's C function holds meanwhile. Returns it. */
export function releaseAfter(result: Result, views: Iterable<Py_buffer>): Result {
  const mark = holdMark();
  if (result !== null) hold(result, "result");
  for (const view of views) PyBuffer_Release(view);
  unhold(mark);
  return result;
}

/** `PyBuffer_FillInfo`: a plain run of bytes of `obj`. */
export function PyBuffer_FillInfo(
  obj: PyObject,
  data: Uint8Array,
  offset: number,
  len: number,
  readonly: boolean,
  flags: number,
): Py_buffer | null {
  if ((flags & PyBUF_WRITABLE) !== 0 && readonly) return BufferError("Object is not writable.");
  const view = new Py_buffer(NewRef(obj), data, offset, len, readonly);
  if ((flags & PyBUF_FORMAT) !== 0) view.format = "B";
  return view;
}

/**
 * The bytes of a bytes-like object, taken and given back at once: for functions that read them before anything else
 * can run. Null with an exception set.
 */
export function readBytes(o: PyObject): Uint8Array | null {
  const view = PyObject_GetBuffer(o, PyBUF_SIMPLE);
  if (view === null) return null;
  const bytes = view.bytes();
  PyBuffer_Release(view);
  return bytes;
}
