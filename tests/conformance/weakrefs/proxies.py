# weakref.proxy forwards everything until the object dies.
import weakref
class N:
    def __init__(self): self.v = 5; self.l = [1, 2]
    def m(self): return self.v
    def __len__(self): return 3
    def __getitem__(self, k): return k * 2
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __contains__(self, x): return x == 1
    def __iter__(self): return iter("it")
    def __add__(self, o): return ("add", o)
    def __radd__(self, o): return ("radd", o)
    def __iadd__(self, o): return ("iadd", o)
    def __eq__(self, o): return o == "eq"
    def __hash__(self): return 1
    def __bool__(self): return False
    def __call__(self, *a): return ("called", a)
    def __str__(self): return "N-str"
    def __repr__(self): return "N-repr"
    def __lt__(self, o): return True
    def __neg__(self): return "neg"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 2
    def __bytes__(self): return b"N"
    def __matmul__(self, o): return "matmul"
    def __divmod__(self, o): return "divmod"
    def __pow__(self, o): return "pow"
    def __and__(self, o): return "and"
    def __enter__(self): return "entered"
    def __exit__(self, *a): pass
    def __next__(self): return "nexted"
n = N()
p = weakref.proxy(n)
print(p.v, p.m(), len(p), p[5], 1 in p, list(p), p + 1, 1 + p, p == "eq", p != "eq", bool(p), p(1, 2), str(p), f"{p}", repr(p).startswith("<weakproxy at 0x"), p < 1, -p, int(p), float(p), [10, 20, 30][p], bytes(p), p @ 1, divmod(p, 1), p ** 2, p & 1, type(p).__name__, p.__class__.__name__, isinstance(p, N))
p.v = 6
p[1] = 2
del p[1]
p.new = "attr"
del p.l
print(n.v, n.new, hasattr(n, "l"))
q = p
q += 1
print(q)
for f in (lambda: hash(p), lambda: p.nope, lambda: weakref.proxy(5), lambda: weakref.proxy(p), lambda: iter(weakref.proxy(type("X", (), {})())), lambda: p - 1, lambda: next(p), lambda: reversed(p)):
    try:
        print(f())
    except (TypeError, AttributeError, ReferenceError) as e:
        print(type(e).__name__, e)
plain = type("Plain", (), {})()
pp = weakref.proxy(plain)
print(type(pp).__name__, type(p).__name__)
with_p = p
try:
    with with_p as w: print(w)
except TypeError as e:
    print(e)
def cb(r): print("proxy callback", type(r).__name__)
pc = weakref.proxy(n, cb)
print(weakref.getweakrefcount(n), pc is p, weakref.proxy(n) is p)
del n
for f in (lambda: p.v, lambda: p + 1, lambda: len(p), lambda: str(p), lambda: p(), lambda: p == 1, lambda: bool(p), lambda: p[0], lambda: setattr(p, "x", 1), lambda: list(p), lambda: isinstance(p, N), lambda: 1 in p, lambda: p < 1):
    try:
        print(f())
    except ReferenceError as e:
        print(e)
print(repr(p).startswith("<weakproxy at 0x"))
