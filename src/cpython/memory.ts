/**
 * The memory of a CPython that runs as WebAssembly, as its host sees it: words, texts, C functions. Addresses are
 * bytes from the start of that memory; 0 is C's NULL. Nothing here writes into a Python object.
 */

/** The parts of Emscripten's module that are used. Views are replaced when the memory grows: never keep one. */
export interface WasmModule {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmTable: { get(index: number): unknown };
  addFunction(callback: (...args: number[]) => number, signature: string): number;
  readonly _PyEval_SetTrace: (callback: number, object: number) => void;
  readonly _PyRefTracer_SetTracer: (callback: number, data: number) => number;
  readonly _PyRefTracer_GetTracer: (data: number) => number;
  readonly _PyCode_Addr2Line: (code: number, byteOffset: number) => number;
}

const text = new TextDecoder();

export class Memory {
  readonly module: WasmModule;

  constructor(module: WasmModule) {
    this.module = module;
  }

  u8(address: number): number {
    return this.module.HEAPU8[address] ?? 0;
  }
  u16(address: number): number {
    return this.module.HEAPU16[address >>> 1] ?? 0;
  }
  u32(address: number): number {
    return this.module.HEAPU32[address >>> 2] ?? 0;
  }
  i32(address: number): number {
    return this.module.HEAP32[address >>> 2] ?? 0;
  }
  f64(address: number): number {
    return this.module.HEAPF64[address >>> 3] ?? 0;
  }
  get size(): number {
    return this.module.HEAPU8.length;
  }

  /** Can an object lie here? */
  holdsObject(address: number): boolean {
    return address >= 1024 && (address & 3) === 0 && address + 8 <= this.size;
  }

  /** A text that ends with a zero byte. */
  cString(address: number): string {
    const bytes = this.module.HEAPU8;
    let end = address;
    while (end < bytes.length && bytes[end] !== 0) end += 1;
    return text.decode(bytes.slice(address, end));
  }

  /** The C function behind a function pointer. */
  call(pointer: number, ...args: number[]): number {
    const callee = this.module.wasmTable.get(pointer) as (...args: number[]) => number;
    return callee(...args);
  }

  /** Where a text of ASCII letters stands, at a multiple of four; -1 when it does not. */
  find(letters: string): number {
    const bytes = this.module.HEAPU8;
    const wanted = [...letters].map((letter) => letter.charCodeAt(0));
    for (let at = 0; at + wanted.length <= bytes.length; at += 4) {
      let i = 0;
      while (i < wanted.length && bytes[at + i] === wanted[i]) i += 1;
      if (i === wanted.length) return at;
    }
    return -1;
  }
}
