# tags: deep
# RecursionError inside handlers, repr, comparison, and deep exception chains.
import sys
sys.setrecursionlimit(300)
def f(): return f()
try:
    f()
except RecursionError as e:
    print(e)
def g(n):
    try:
        return g(n + 1)
    except RecursionError:
        return n
print(g(0) > 200)
class A:
    def __del__(self):
        self.gone = True
    def __repr__(self): return f"A({self.x!r})"
    def __eq__(self, o): return self.x == o.x
    def __hash__(self): return hash(self.x)
    def __len__(self): return len(self.x)
    def __bool__(self): return bool(self.x)
    def __iter__(self): return iter(self.x)
    def __contains__(self, v): return v in self.x
    def __call__(self): return self.x()
    def __getitem__(self, k): return self.x[k]
    def __add__(self, o): return self.x + o
    def __lt__(self, o): return self.x < o
    def __str__(self): return str(self.x)
    def __format__(self, s): return format(self.x, s)
    def __index__(self): return int(self.x)
    def __getattr__(self, n): return getattr(self.x, n)
a = A()
a.x = a
import operator
for name, fn in (("repr", repr), ("eq", lambda v: v == v), ("hash", hash), ("len", len), ("bool", bool), ("contains", lambda v: 1 in v), ("call", lambda v: v()), ("getitem", lambda v: v[0]), ("add", lambda v: v + 1), ("lt", lambda v: v < 1), ("str", str), ("format", lambda v: f"{v:>3}"), ("attr", lambda v: v.nope)):
    try:
        print(name, fn(a))
    except RecursionError as e:
        print(name, str(e).split(" in ")[0])
l = []
for _ in range(5000):
    l = [l]
try:
    repr(l)
except RecursionError as e:
    print("repr:", e)
m = []
for _ in range(5000):
    m = [m]
try:
    l == m
except RecursionError as e:
    print("compare:", e)
del l, m, a
print("end")
