# Objects move up a generation when they survive.
import gc
gc.collect(); gc.disable()
class N: pass
def where(o):
    for g in (0, 1, 2):
        if any(x is o for x in gc.get_objects(generation=g)): return g
a, l, d, t, f = N(), [], {"k": []}, ([],), lambda: 0
print([where(x) for x in (a, l, d, t, f)])
gc.collect(0)
print([where(x) for x in (a, l, d, t, f)])
b = N()
gc.collect(0)
print(where(a), where(b))
gc.collect(1)
c = N()
print(where(a), where(b), where(c))
gc.collect(1)
print(where(a), where(b), where(c))
gc.collect(2)
print(where(a), where(b), where(c))
print(where(5), where("s"), where((1, 2)), where({}), where(N), where(print), where(gc))
x = N(); x.me = x
gc.collect(0)
del x
print(gc.collect(0), gc.collect(1))
x = N(); x.me = x
gc.collect(1)
del x
print(gc.collect(0), gc.collect(1), gc.collect(2))
print(gc.get_count()[1:])
gc.collect(0); gc.collect(0)
print(gc.get_count()[1:])
gc.collect(1)
print(gc.get_count()[1:])
gc.collect(2)
print(gc.get_count()[1:])
n0 = len(gc.get_objects(generation=0))
keep = [N() for _ in range(10)]
print(len(gc.get_objects(generation=0)) - n0 >= 11)
s0 = gc.get_stats()
gc.collect(0); gc.collect(1); gc.collect(2); gc.collect(2)
s1 = gc.get_stats()
print([b["collections"] - a["collections"] for a, b in zip(s0, s1)])
y = N(); y.me = y; del y
s0 = gc.get_stats(); gc.collect(0); s1 = gc.get_stats()
print([b["collected"] - a["collected"] for a, b in zip(s0, s1)], sorted(s1[0]))
