# The cached ints and what computes into the cache.
def ident(n): return int(str(n)) is int(str(n))
print([n for n in range(-10, 300) if ident(n)][0], [n for n in range(-10, 300) if ident(n)][-1])
def cached(v): return v is int(str(v))
big = 10 ** 6
results = [250 + 6, 256 - 1, 2 * 128, 512 // 2, 1000 % 300, 2 ** 8, 1 << 8, 1024 >> 2, 0xff & 0x1ff, 0x80 | 1, 0x1ff ^ 0x100, ~-6, -(-5), +200, abs(-100), int(5.9), int("77"), round(3.4), len(range(200)), ord("a"), sum([100, 100]), max(3, 200), min([7]), divmod(1000, 7)[0], divmod(1000, 7)[1], pow(2, 7), pow(3, 5, 250), int.from_bytes(b"\x05", "big"), big // 10 ** 4, big - 999999, hash(5), (255).bit_length(), [1] * 3 and 3, "abc".find("c"), "aaa".count("a"), [5, 6].index(6), True + 1, int(True), bool(1) + 0, 300 - 44, -3 + -2]
print([cached(r) for r in results], all(cached(r) for r in results))
results = [250 + 7, 257, 2 ** 9, -6, 10 ** 3, int("1000"), 256 + 1 - 0, -3 - 3, len(range(300)), ord("€"), sum([200, 200])]
print([cached(r) for r in results])
a, b = 1000, 1000
print(a is b, a is int("1000"))
def f(): return 1000
def g(): return 1000
print(f() is g(), f() is a, f() is f())
x = 1000
y = x + 0
print(y is x, x * 1 is x, x - 0 is x, +x is x, int(x) is x, abs(x) is x, x // 1 is x, x | 0 is x, x >> 0 is x, x ** 1 is x, round(x) is x, x.__index__() is x, x.real is x, x.conjugate() is x, x.numerator is x)
t = (1000, 1000)
print(t[0] is t[1], [1000, 1000][0] is a)
exec("z = 1000")
print(z is a)
for i in range(255, 259):
    print(i, i is int(str(i)), end="; ")
print()
class I(int): pass
print(int(I(5)) is int("5"), I(5) is I(5), I(5) + 0 is int("5"))
n = 0
for _ in range(257): n += 1
print(n is int("257"), n - 1 is int("256"))
