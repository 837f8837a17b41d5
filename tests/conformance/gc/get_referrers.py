# tags: gc-time
# get_referrers and get_referents for each kind of holder.
import gc
class N: pass
def kinds(o): return [type(r).__name__ for r in gc.get_referrers(o)]
x = N()
base = kinds(x)
print(base)
l = [x]; t = (x,); d = {"k": x}; e = {x: 1}; s = {x}; f = frozenset([x])
print(kinds(x))
o = N(); o.ref = x
print(kinds(x)[-1:], [r is o for r in gc.get_referrers(x)].count(True))
o.__dict__
print(sorted(kinds(x)))
def fn(a=x): return a
def outer():
    y = x
    return lambda: y
c = outer()
m = N.__init__.__get__(x)
it = iter([x]); ge = (v for v in [x])
print(sorted(kinds(x)))
del l, t, d, e, s, f, o, fn, c, m, it, ge
print(kinds(x))
def ref(o): return [type(r).__name__ for r in gc.get_referents(o)]
y = N(); y.b, y.a = [1], {2: 3}
print(ref(y), ref([1, "a", []]), gc.get_referents([1, 2, 3]), ref({"a": [], "b": ()}), gc.get_referents({1: "x", 2: "y"}), ref((1, [])), ref({1}), gc.get_referents(5), gc.get_referents("s", 1.5), ref(N)[:3])
class S:
    __slots__ = ("b", "a")
z = S(); z.a, z.b = "va", "vb"
print(gc.get_referents(z), ref(lambda q=1: q), ref((lambda v: lambda: v)([]).__closure__[0]), ref([].append), ref(property(len)), ref(iter([1])), ref(slice(1, [], 3)), ref(ValueError("a")), gc.get_referents([1], [2], {3: 4}), ref(gc)[0], ref(print), ref(range(2)))
a, b = [], []
print(gc.get_referrers(a, b) == [globals()], len(gc.get_referrers(a, b)))
a.append(b); b.append(a)
print([r is b for r in gc.get_referrers(a)], [r is globals() for r in gc.get_referrers(a)])
def local():
    v = N()
    return kinds(v)
print(local(), gc.get_referrers() == [])
class Own(list): pass
w = Own([x]); w.attr = x
print(ref(w), sum(r is w for r in gc.get_referrers(x)))
def gen():
    g = x
    yield
i = gen(); next(i)
print([type(r).__name__ for r in gc.get_referrers(x) if type(r).__name__ == "generator"], [r is x for r in gc.get_referents(i)].count(True))
