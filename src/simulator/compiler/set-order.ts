/**
 * The order in which a set of strings is iterated over.
 *
 * 3.13 keeps a class's `__static_attributes__` in a set while compiling and makes a tuple of it, so the tuple's order is
 * that of the strings' hashes. Native runs are compared with PYTHONHASHSEED=0, for which the hash is SipHash-1-3
 * with a zero key (CPython: `Python/pyhash.c`; `Objects/setobject.c`, `set_add_entry`).
 */

const MASK64 = (1n << 64n) - 1n;
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5n;

/** Distinct strings in insertion order → the order in which a CPython set would yield them. */
export function stringSetOrder(names: readonly string[]): string[] {
  if (names.length < 2) return [...names];
  let mask = 7;
  let table: (number | undefined)[] = new Array(mask + 1).fill(undefined);
  const hashes = names.map(hashString);
  let used = 0;
  names.forEach((_, index) => {
    insert(table, mask, hashes, index);
    used++;
    if (used * 5 < mask * 3) return;
    // CPython: set_table_resize(so, used > 50000 ? used * 2 : used * 4)
    const wanted = used > 50000 ? used * 2 : used * 4;
    let size = 8;
    while (size <= wanted) size *= 2;
    const old = table;
    mask = size - 1;
    table = new Array(size).fill(undefined);
    for (const entry of old) if (entry !== undefined) insert(table, mask, hashes, entry);
  });
  return table.filter((entry) => entry !== undefined).map((entry) => names[entry] as string);
}

function insert(table: (number | undefined)[], mask: number, hashes: readonly bigint[], entry: number): void {
  const hash = hashes[entry] as bigint;
  let perturb = hash;
  let i = Number(hash & BigInt(mask));
  for (;;) {
    const probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    for (let j = 0; j <= probes; j++) {
      if (table[i + j] === undefined) {
        table[i + j] = entry;
        return;
      }
    }
    perturb >>= PERTURB_SHIFT;
    i = Number((BigInt(i) * 5n + 1n + perturb) & BigInt(mask));
  }
}

/** `hash(str)` under PYTHONHASHSEED=0, as an unsigned 64-bit number. */
function hashString(text: string): bigint {
  const points = Array.from(text, (ch) => ch.codePointAt(0) ?? 0);
  const max = Math.max(0, ...points);
  const width = max < 0x100 ? 1 : max < 0x10000 ? 2 : 4;
  const bytes = new Uint8Array(points.length * width);
  points.forEach((p, i) => {
    for (let k = 0; k < width; k++) bytes[i * width + k] = (p >> (8 * k)) & 0xff;
  });
  if (bytes.length === 0) return 0n;
  const h = siphash13(bytes);
  return h === MASK64 ? MASK64 - 1n : h;
}

function rotl(x: bigint, n: bigint): bigint {
  return ((x << n) | (x >> (64n - n))) & MASK64;
}

function siphash13(bytes: Uint8Array): bigint {
  let v0 = 0x736f6d6570736575n;
  let v1 = 0x646f72616e646f6dn;
  let v2 = 0x6c7967656e657261n;
  let v3 = 0x7465646279746573n;
  const round = (): void => {
    v0 = (v0 + v1) & MASK64;
    v2 = (v2 + v3) & MASK64;
    v1 = rotl(v1, 13n) ^ v0;
    v3 = rotl(v3, 16n) ^ v2;
    v0 = rotl(v0, 32n);
    v2 = (v2 + v1) & MASK64;
    v0 = (v0 + v3) & MASK64;
    v1 = rotl(v1, 17n) ^ v2;
    v3 = rotl(v3, 21n) ^ v0;
    v2 = rotl(v2, 32n);
  };
  const word = (start: number, count: number): bigint => {
    let w = 0n;
    for (let k = 0; k < count; k++) w |= BigInt(bytes[start + k] ?? 0) << BigInt(8 * k);
    return w;
  };
  const whole = bytes.length - (bytes.length % 8);
  for (let i = 0; i < whole; i += 8) {
    const m = word(i, 8);
    v3 ^= m;
    round();
    v0 ^= m;
  }
  const b = (BigInt(bytes.length & 0xff) << 56n) | word(whole, bytes.length - whole);
  v3 ^= b;
  round();
  v0 ^= b;
  v2 ^= 0xffn;
  round();
  round();
  round();
  return (v0 ^ v1 ^ v2 ^ v3) & MASK64;
}
