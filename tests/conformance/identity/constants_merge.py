# Constants of one compilation: merged by value and type, across functions; not between compilations.
def f(): return 1.5, 10 ** 6, "some text!", (1, 2.5), b"bb b", 2j, frozenset
def g(): return 1.5, 10 ** 6, "some text!", (1, 2.5), b"bb b", 2j, frozenset
print([a is b for a, b in zip(f(), g())])
a, b = 0.0, -0.0
print(a is b, a == b)
print([(lambda: (1, 2))() is (lambda: (1, 2))(), (lambda: (1.0, 2))() is (lambda: (1, 2))(), (lambda: (True, 2))() is (lambda: (1, 2))(), (lambda: 1e3)() is (lambda: 1000.0)(), (lambda: 0x3e8)() is (lambda: 1000)(), (lambda: (0.0,))() is (lambda: (-0.0,))()])
ns1, ns2 = {}, {}
for ns in (ns1, ns2):
    exec("t = (1, 2)\ni = 10 ** 6\nx = 2.5\ns = 'a text'\nn = 'name_like'\nb = b'bytes'\nq = (1, 'nested', (2,))\ne = ()\nz = 100\ny = 'y'", ns)
print({k: ns1[k] is ns2[k] for k in "tixsnbqezy"})
code = compile("x = 1000\ny = 1000\ndef f(): return 1000", "c", "exec")
print(code.co_consts, [c for c in code.co_consts if hasattr(c, "co_consts")][0].co_consts)
exec(code, ns1)
exec(code, ns2)
print(ns1["x"] is ns2["x"], ns1["x"] is ns1["y"], ns1["f"]() is ns1["x"])
class K:
    v = 123456
    def m(self): return 123456
print(K.v is K().m(), K.v is (lambda: 123456)())
def h(d=123456): return d
print(h() is K.v, h.__defaults__[0] is h.__code__.co_consts[0])
print([1, 2] is [1, 2], (lambda: [1, 2])() is (lambda: [1, 2])(), (lambda x=[1]: x)() is (lambda x=[1]: x)())
def loop():
    out = []
    for _ in range(3):
        out.append((1, 2, 3))
        out.append([1, 2, 3])
    return out
r = loop()
print(r[0] is r[2] is r[4], r[1] is r[3])
print("ab" + "cd" == "abcd", (lambda: "ab" + "cd")() is (lambda: "abcd")(), (lambda: 2 + 3)() is (lambda: 5)(), (lambda: (1, 2) + (3,))() is (lambda: (1, 2, 3))(), (lambda: 3 * (1,))() is (lambda: (1, 1, 1))(), (lambda: 10 ** 3 + 1)() is (lambda: 1001)())
def neg(): return -5, -(10 ** 3), not 0, ~5, - 1.5, +3
print(neg.__code__.co_consts)
