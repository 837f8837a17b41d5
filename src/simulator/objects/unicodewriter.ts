/**
 * `_PyUnicodeWriter` (Objects/unicodeobject.c): how CPython builds a str piece by piece, in `str.format`, `%` and
 * `str.translate`.
 *
 * The text itself grows as a JavaScript string; what is modelled is the buffer, since it decides where the finished
 * str lies: a str object of some room, asked for anew when a wider character comes, made longer in place when the
 * room is used up, and cut at the end. A text that is one string as it stands is that string, without a buffer.
 */
import { DECREF, NewRef, PyHeapObject } from "./object.ts";
import { freeUnits, mallocUnits, PyMem_Realloc, PyObject_InitAt } from "./alloc.ts";
import { MemoryError } from "./errors.ts";
import {
  emptyString,
  latin1Strings,
  makeBody,
  maxCharValue,
  newUnicode,
  PyUnicode_FromString,
  type PyUnicodeObject,
  sizeOfKind,
} from "./unicodeobject.ts";
import { PyUnicode_Type } from "./unicodetype.ts";
import { plainOfText } from "./wasm32.ts";

/** `OVERALLOCATE_FACTOR`: a quarter more. */
const more = (n: number): number => n + Math.floor(n / 4);

function kindFor(maxchar: number): 0 | 1 | 2 | 4 {
  return maxchar < 0x80 ? 0 : maxchar < 0x100 ? 1 : maxchar < 0x10000 ? 2 : 4;
}

/** Number of code points, the largest of them. */
export function measure(text: string): { length: number; maxchar: number } {
  let length = 0;
  let maxchar = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.codePointAt(i) as number;
    if (c > 0xffff) i++;
    if (c > maxchar) maxchar = c;
    length++;
  }
  return { length, maxchar };
}

export class UnicodeWriter {
  /** Room to ask for at least, in characters. */
  min_length = 0;
  /** Ask for more than is needed: more text is expected. */
  overallocate = false;
  /** Characters written. */
  pos = 0;
  #text = "";
  /** The buffer's block, 0 for none. */
  #unit = 0;
  /** Characters that the buffer holds. */
  #size = 0;
  /** Largest character that the buffer's kind can hold. */
  #maxchar = 0;
  /** The one string written so far, of which the writer owns a reference. */
  #readonly: PyUnicodeObject | null = null;

  /** `_PyUnicodeWriter_Prepare`: room for `length` more characters up to `maxchar`. False with MemoryError. */
  prepare(length: number, maxchar: number): boolean {
    if (maxchar <= this.#maxchar && length <= this.#size - this.pos) return true;
    if (length === 0) return true;
    return this.#prepare(length, maxchar);
  }

  #prepare(length: number, wanted: number): boolean {
    let newlen = this.pos + length;
    const maxchar = Math.max(wanted, 127);
    if (this.#unit === 0 && this.#readonly === null) {
      if (this.overallocate) newlen = more(newlen);
      if (newlen < this.min_length) newlen = this.min_length;
      return this.#take(newlen, maxchar);
    }
    if (newlen > this.#size) {
      if (this.overallocate) newlen = more(newlen);
      if (newlen < this.min_length) newlen = this.min_length;
      if (maxchar > this.#maxchar || this.#readonly !== null) {
        return this.#replace(newlen, Math.max(maxchar, this.#maxchar));
      }
      const unit = this.#resize(this.#unit, newlen);
      if (unit === 0) return this.#noMemory();
      this.#unit = unit;
      this.#size = newlen;
      return true;
    }
    return maxchar <= this.#maxchar || this.#replace(this.#size, maxchar);
  }

  #resize(unit: number, length: number): number {
    const kind = kindFor(this.#maxchar);
    const bytes = sizeOfKind(kind, length);
    return PyMem_Realloc(unit, bytes, plainOfText(kind, bytes));
  }

  #take(size: number, maxchar: number): boolean {
    const kind = kindFor(maxchar);
    const bytes = sizeOfKind(kind, size);
    const unit = mallocUnits(bytes, plainOfText(kind, bytes));
    if (unit === 0) return this.#noMemory();
    this.#unit = unit;
    this.#size = size;
    this.#maxchar = kind === 0 ? 127 : kind === 1 ? 255 : kind === 2 ? 0xffff : 0x10ffff;
    return true;
  }

  /** A new buffer, into which the old one is copied before it goes. */
  #replace(size: number, maxchar: number): boolean {
    const unit = this.#unit;
    const readonly = this.#readonly;
    this.#readonly = null;
    const ok = this.#take(size, maxchar);
    if (unit !== 0 && unit !== this.#unit) freeUnits(unit);
    if (readonly !== null) DECREF(readonly);
    return ok;
  }

  #noMemory(): false {
    MemoryError();
    return false;
  }

  /** `_PyUnicodeWriter_WriteStr`. */
  writeStr(o: PyUnicodeObject): boolean {
    const { length, value } = o.body;
    if (length === 0) return true;
    const maxchar = maxCharValue(o.body);
    if (maxchar > this.#maxchar || length > this.#size - this.pos) {
      if (this.#unit === 0 && this.#readonly === null && !this.overallocate) {
        this.#keep(NewRef(o));
        return true;
      }
      if (!this.#prepare(length, maxchar)) return false;
    }
    this.#text += value;
    this.pos += length;
    return true;
  }

  #keep(o: PyUnicodeObject): void {
    this.#readonly = o;
    this.#maxchar = maxCharValue(o.body);
    this.#size = 0;
    this.#text = o.body.value;
    this.pos = o.body.length;
  }

  /** `_PyUnicodeWriter_WriteSubstring` of what is not the whole string, and the formatters' own output. */
  writeText(text: string): boolean {
    const { length, maxchar } = measure(text);
    return this.writeMeasured(text, length, maxchar);
  }

  /** The same where length and largest character are known. */
  writeMeasured(text: string, length: number, maxchar: number): boolean {
    if (!this.prepare(length, maxchar)) return false;
    this.#text += text;
    this.pos += length;
    return true;
  }

  /** `_PyUnicodeWriter_WriteASCIIString`. */
  writeASCII(text: string): boolean {
    if (this.#unit === 0 && this.#readonly === null && !this.overallocate) {
      this.#keep(newUnicode(text));
      return true;
    }
    return this.writeMeasured(text, text.length, 127);
  }

  /** `_PyUnicodeWriter_Finish`: the str, a new reference; null with MemoryError. */
  finish(): PyUnicodeObject | null {
    if (this.pos === 0) {
      this.dealloc();
      return emptyString;
    }
    const readonly = this.#readonly;
    if (readonly !== null) {
      this.#readonly = null;
      return readonly;
    }
    const body = makeBody(this.#text);
    let unit = this.#unit;
    this.#unit = 0;
    if (this.#size !== this.pos) unit = this.#resize(unit, this.pos);
    if (unit === 0) return MemoryError();
    if (body.length === 1 && body.kind <= 1) {
      freeUnits(unit);
      return latin1Strings[body.value.charCodeAt(0)] as PyUnicodeObject;
    }
    return PyObject_InitAt(new PyHeapObject(PyUnicode_Type, body) as PyUnicodeObject, unit);
  }

  /** `_PyUnicodeWriter_Dealloc`: after an error. */
  dealloc(): void {
    if (this.#unit !== 0) freeUnits(this.#unit);
    this.#unit = 0;
    const readonly = this.#readonly;
    this.#readonly = null;
    if (readonly !== null) DECREF(readonly);
  }
}

/** `_PyUnicode_FromASCII` and its like: a whole text as a str, the singletons included. */
export const textResult = PyUnicode_FromString;

/** The block of a temporary str of `length` ASCII characters, which is given back at the end. */
export function temporaryASCII(length: number): number {
  return length <= 1 ? 0 : mallocUnits(sizeOfKind(0, length), length + 1);
}
export function dropTemporary(unit: number): void {
  if (unit !== 0) freeUnits(unit);
}
