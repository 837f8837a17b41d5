# tags: size
# getsizeof of str and bytes: kinds, lengths, and a cached UTF-8 text.
import sys
g = sys.getsizeof
for base in ("", "a", "ab", "a" * 10, "a" * 100, "éa", "éab" * 5, "€", "€a", "€" * 10, "😀", "😀a", "😀" * 10, "aé€😀"):
    print(len(base), g(base), end="; ")
print()
print([g(chr(c)) for c in (0, 65, 127, 128, 233, 255, 256, 8364, 65535, 65536, 128512)])
print([g("x" * n) for n in range(0, 20)], [g("é" * n) for n in range(2, 10)], [g("€" * n) for n in range(1, 10)], [g("😀" * n) for n in range(1, 10)])
s = "éàü"
print(g(s))
s.encode()
print(g(s))
print(s, g(s), g("éàü" + "x"))
t = "€uro"
print(g(t))
hash(t)
print(g(t))
a = "abc" * 10
print(g(a), g(a[:10]), g(a + a), g(a * 3), g(a.upper()), g(a.encode()), g(list(a)), g(a.split("c")))
mixed = "a" * 100
print(g(mixed), g(mixed + "é"), g(mixed + "€"), g(mixed + "😀"), g((mixed + "😀")[:100]))
print([g(b"x" * n) for n in range(0, 10)], g(b""), g(b"a"), g(bytes(100)), g(bytearray()), g(bytearray(1)), g(bytearray(b"abc")), g(bytearray(100)), g(memoryview(b"abc")))
b = bytearray()
out = []
for i in range(40):
    b.append(i)
    out.append(g(b))
print(out)
class S(str): pass
print(g(S()), g(S("abc")), g(S("é")), g(S("€")), S("abc").__sizeof__())
print(g(sys.intern("interned")), g("interned"), g(str(12345)), g(f"{1.5}"), g("%s" % "abc"), g("".join(["a", "b"])), g(repr("é")))
