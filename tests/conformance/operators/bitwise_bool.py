# Bitwise operators of int, bool and sets.
for a in (0, 1, 5, -1, -6, 2 ** 40, -2 ** 40 - 7, True):
    for b in (3, -2, 2 ** 65 - 1, False):
        print(a & b, a | b, a ^ b, end="; ")
    print(~int(a))
print(1 << 100, -1 << 3, 5 >> 1, -5 >> 1, 2 ** 100 >> 98, -2 ** 100 >> 99, 0 << 10 ** 10 if False else 0 << 5, 1 >> 1000, -1 >> 1000)
print(True & True, True | 2, True ^ True, type(True & 1).__name__, type(True & False).__name__, type(True ^ True).__name__)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 & 1.0, lambda: 1.5 | 2, lambda: "a" & "b", lambda: ~1.5, lambda: 1 << 1.0, lambda: {1} & [1], lambda: {1} | None):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print((5).bit_count(), (-5).bit_count(), (2 ** 70 - 1).bit_count(), (5).bit_length(), (-256).bit_length(), (2 ** 64).bit_length())
def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c
print([popcount(i) for i in range(9)], bin(0b1010 ^ 0b0110), f"{0xff & ~0x0f:#x}", f"{(1 << 8) - 1:08b}")
print({1, 2, 3} & {2, 3, 4}, {1} | {2}, {1, 2} ^ {2, 3}, {1, 2} - {2}, frozenset({1}) | {2}, {1} | frozenset({2}))
print({1: "a"} | {1: "b", 2: "c"}, {"k": 1}.keys() & {"k", "z"}, sorted({"k": 1}.keys() | {"z"}), {1: 2}.items() - {(1, 2)}, {1: 2}.keys() ^ {1, 3})
x = 0b1100
x &= ~(1 << 2)
x |= 1 << 0
x ^= 0b1111
print(bin(x), x >> 1 & 1, x & -x)
