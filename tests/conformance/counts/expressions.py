# Counts seen from inside expressions: operands and arguments are references too.
import sys
r = sys.getrefcount
x = []
print(r(x), [r(x)], (x, r(x))[1], [x, r(x)][1], {1: x, 2: r(x)}[2], (r(x), x)[0])
def f(*a): return a[-1]
print(f(x, r(x)), f(x, x, r(x)), f(r(x), x) is x, f(*[x], r(x)))
print((x or 1) is x and r(x), x is x and r(x), (r(x) if x is not None else 0))
y = [x, x] + [r(x)]
print(y[-1], r(x))
del y
def g(p, q=r(x)): return q
print(g(1), r(x))
print(f"{r(x)}", f"{x}{r(x)}", "%s %s" % (x, r(x)), "{} {}".format(x, r(x)))
print([r(v) for v in [x]], [r(x) for v in [x]], [r(v) for v in [x, x]], {r(v) for v in (x,)}, list(r(v) for v in [x]), list(map(r, [x])), max(map(r, [x, x])))
a = b = c = x
print(r(x))
a, b = b, a
print(r(x))
del a, b, c
(lambda v: print(r(v)))(x)
(lambda v: print(r(v), r(v)))([])
print((lambda *v: r(v[0]))(x), (lambda **v: r(v["k"]))(k=x), (lambda v=x: r(v))())
z = x if r(x) else None
print(r(x), r(z))
w = (x,)
print(r(w[0]), r(x), r(w))
del z, w
assert r(x) == 2, r(x)
for v in (x,): print(r(v))
del v
while r(x) < 4: 
    keep = [x] if r(x) == 2 else [keep, x]
print(r(x))
keep = None
print(r(x), r(r), r(sys) > 2, r([[]][0]), r(([],)[0]), r({"a": []}["a"]), r([]), r(object()), r((1, [])), r({}), r(set()), r(C := type("C", (), {})) > 4)
print(x is x, r(x), x == x, x in [x], r(x), x.__class__ is list, r(x), x.append is x.append, r(x))
x.append(x)
print(r(x))
x.clear()
print(r(x), (lambda: r(x))(), [lambda: r(x)][0]())
