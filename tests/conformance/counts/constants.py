# tags: immortal
# Constants: who holds them in a script, in a function, in exec.
import sys
r = sys.getrefcount
def f():
    return r(2.5), r(1234567), r("a text, with punctuation"), r((1, 2, [3][0])), r((1, 2, "three")), r(b"some bytes"), r(3j)
print(f())
x = 2.5
print(r(x), r(2.5))
exec("y = 9.75\nprint(r(y), r(9.75))")
print(r(y))
code = compile("z = 8.125\nprint(r(z))", "c", "exec")
exec(code)
print(r(z), r(code.co_consts), r(code.co_consts[0]))
del code
print(r(z))
print(eval("r(7.0625)"), eval(compile("r(6.03125)", "e", "eval")))
g = lambda: 5.5
print(r(g()), r(5.5))
def h(a=4.25): return r(a)
print(h(), r(h.__defaults__[0]))
class C:
    v = 3.375
print(r(C.v))
t = (1, 2, 3)
print(r(t), r((1, 2, 3)))
def k(): return (1, 2, 3)
print(r(k()), k() is t)
print(r("identifier_like"), r("not identifier like"))
def words(): return "not identifier like", "identifier_like"
print(r(words()[0]), r(words()[1]))
print(r(int("999999")), r(float("1.25")), r(str(12345)), r(tuple([1, 2])), r(bytes([1, 2, 3])))
n = 10 ** 5
print(r(n), r(10 ** 5), r(100000))
s = "x" * 30
print(r(s), r("x" * 30))
for c in (1000.5, "some text", (4, 5)):
    print(r(c), end=" ")
print(r(True), r(12), r(""), r("q"), r(b""), r(b"q"), r(()), r(frozenset()) > 1)
l = [1000.5, 2000.5]
print([r(v) for v in l], [r(v) for v in (1000.5, 2000.5)])
w = {3000.5: 4000.5}
print([(r(k), r(v)) for k, v in w.items()])
del l, w, x, y, z
print(r(2.5), r(1000.5), r(4000.5))
