# Bit tricks, checksums, varints, base64 by hand, endianness, run-length packing.
def crc8(data):
    c = 0
    for b in data:
        c ^= b
        for _ in range(8): c = (c << 1 ^ 0x07) & 0xFF if c & 0x80 else c << 1
    return c
def adler(data):
    a, b = 1, 0
    for x in data: a = (a + x) % 65521; b = (b + a) % 65521
    return b << 16 | a
def fnv(data):
    h = 0xCBF29CE484222325
    for x in data: h = (h ^ x) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h
for d in (b"", b"a", b"123456789", bytes(range(256))): print(len(d), hex(crc8(d)), hex(adler(d)), hex(fnv(d)))
def varint(n):
    out = bytearray()
    while True:
        b, n = n & 127, n >> 7
        out.append(b | (128 if n else 0))
        if not n: return bytes(out)
def unvarint(data):
    n = s = 0
    for b in data:
        n |= (b & 127) << s
        s += 7
        if not b & 128: return n
    raise ValueError("truncated")
print([varint(n) for n in (0, 127, 128, 300, 2 ** 40)], all(unvarint(varint(n)) == n for n in (0, 1, 127, 128, 16384, 2 ** 63)))
try: unvarint(b"\x80")
except ValueError as e: print(e)
A = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def b64(data):
    out = ""
    for i in range(0, len(data), 3):
        part = data[i:i + 3]
        n = int.from_bytes(part + b"\0" * (3 - len(part)), "big")
        out += "".join(A[n >> s & 63] for s in (18, 12, 6, 0))[:len(part) + 1] + "=" * (3 - len(part))
    return out
def unb64(s):
    n = 0
    for c in s.rstrip("="): n = n << 6 | A.index(c)
    pad = s.count("=")
    return (n >> pad * 2).to_bytes(len(s) * 3 // 4 - pad, "big")
print([b64(d) for d in (b"", b"f", b"fo", b"foo", b"hello world", b"\xff\xfe")], all(unb64(b64(bytes(range(n)))) == bytes(range(n)) for n in range(20)))
def gray(n): return n ^ n >> 1
print([f"{gray(n):03b}" for n in range(8)], [bin(n).count("1") for n in range(9)], (1 << 10) - 1, 0b1011 & ~0b10, 37 & -37, [n for n in range(65) if n & (n - 1) == 0])
n = 0x12345678
print(n.to_bytes(4, "little").hex(), n.to_bytes(4, "big").hex(" "), int.from_bytes(b"\x78\x56\x34\x12", "little") == n, [(n >> s & 0xFF) for s in range(0, 32, 8)], n.bit_length(), n.bit_count())
def rotl(x, k, w=32): return (x << k | x >> w - k) & (1 << w) - 1
print(hex(rotl(0x80000001, 1)), hex(rotl(n, 8)), hex(n ^ 0xFFFFFFFF), -n & 0xFFFFFFFF == 2 ** 32 - n)
def pack(s):
    out = bytearray()
    for b in s:
        if out[-1:] == bytes([b]) and out[-2] < 255: out[-2] += 1
        else: out += bytes([1, b])
    return bytes(out)
print(pack(b"aaabcc"), b"".join(bytes([b]) * k for k, b in zip(pack(b"aaabcc")[::2], pack(b"aaabcc")[1::2])))
