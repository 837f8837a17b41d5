/** Lists of numbers that grow: typed arrays, since a recording has millions of entries. */

export class IntColumn {
  #data = new Int32Array(256);
  length = 0;

  push(n: number): void {
    if (this.length === this.#data.length) this.#grow(1);
    this.#data[this.length++] = n;
  }
  /** The array behind it, with room for `n` more: whoever writes them adds to `length`. */
  room(n: number): Int32Array {
    if (this.length + n > this.#data.length) this.#grow(n);
    return this.#data;
  }
  at(i: number): number {
    return this.#data[i] as number;
  }
  /** A copy of the entries. */
  array(): Int32Array {
    return this.#data.slice(0, this.length);
  }
  #grow(n: number): void {
    const grown = new Int32Array(Math.max(this.length + n, this.#data.length * 2));
    grown.set(this.#data);
    this.#data = grown;
  }
}

export class ByteColumn {
  #data = new Uint8Array(256);
  length = 0;

  push(n: number): void {
    if (this.length === this.#data.length) {
      const grown = new Uint8Array(this.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[this.length++] = n;
  }
  at(i: number): number {
    return this.#data[i] as number;
  }
  array(): Uint8Array {
    return this.#data.slice(0, this.length);
  }
}

export class FloatColumn {
  #data = new Float64Array(256);
  length = 0;

  push(n: number): void {
    if (this.length === this.#data.length) {
      const grown = new Float64Array(this.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[this.length++] = n;
  }
  array(): Float64Array {
    return this.#data.slice(0, this.length);
  }
}

/** Rows of a small number and four others: what the steps and the events of a recording are. */
export class Rows {
  #first = new Uint8Array(1024);
  #others = new Int32Array(4096);
  length = 0;

  push(first: number, a: number, b: number, c: number, d: number): void {
    const at = this.length++;
    if (at === this.#first.length) this.#grow();
    this.#first[at] = first;
    const others = this.#others;
    const i = at << 2;
    others[i] = a;
    others[i + 1] = b;
    others[i + 2] = c;
    others[i + 3] = d;
  }
  first(row: number): number {
    return this.#first[row] as number;
  }
  other(row: number, column: 0 | 1 | 2 | 3): number {
    return this.#others[(row << 2) + column] as number;
  }
  /** Copies of the columns. */
  firsts(): Uint8Array {
    return this.#first.slice(0, this.length);
  }
  others(column: 0 | 1 | 2 | 3): Int32Array {
    const out = new Int32Array(this.length);
    for (let row = 0, i: number = column; row < out.length; row++, i += 4)
      out[row] = this.#others[i] as number;
    return out;
  }
  #grow(): void {
    const first = new Uint8Array(this.#first.length * 2);
    first.set(this.#first);
    this.#first = first;
    const others = new Int32Array(this.#others.length * 2);
    others.set(this.#others);
    this.#others = others;
  }
}
