# Decorators that count, cache, retry, check types, and compose.
import functools
def count(fn):
    @functools.wraps(fn)
    def w(*a, **k):
        w.calls += 1
        return fn(*a, **k)
    w.calls = 0
    return w
def memo(fn):
    cache = {}
    @functools.wraps(fn)
    def w(*a):
        if a not in cache: cache[a] = fn(*a)
        return cache[a]
    w.cache = cache
    return w
def retry(n, *errors):
    def deco(fn):
        @functools.wraps(fn)
        def w(*a, **k):
            for i in range(n):
                try:
                    return fn(*a, **k)
                except errors as e:
                    print(f"try {i + 1}: {e!r}", end="; ")
                    if i == n - 1: raise
        return w
    return deco
def typed(fn):
    hints = fn.__annotations__
    names = fn.__code__.co_varnames
    @functools.wraps(fn)
    def w(*a, **k):
        for n, v in [*zip(names, a), *k.items()]:
            if n in hints and not isinstance(v, hints[n]): raise TypeError(f"{n} must be {hints[n].__name__}, not {type(v).__name__}")
        r = fn(*a, **k)
        if "return" in hints and not isinstance(r, hints["return"]): raise TypeError(f"returned {type(r).__name__}")
        return r
    return w
@memo
@count
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), fib.__wrapped__.calls, len(fib.cache), fib.__name__)
state = {"n": 0}
@retry(3, ValueError, KeyError)
def flaky(limit):
    "fails at first"
    state["n"] += 1
    if state["n"] < limit: raise ValueError(state["n"])
    return "ok"
print(flaky(3), flaky.__doc__)
state["n"] = 0
try:
    flaky(9)
except ValueError as e:
    print("gave up", e)
@typed
def rep(s: str, n: int = 2) -> str: return s * n if n < 5 else n
print(rep("ab"), rep("x", n=3))
for a, k in ((("a", "b"), {}), ((5,), {}), (("a",), {"n": 9})):
    try:
        rep(*a, **k)
    except TypeError as e:
        print(e)
def compose(*fs): return functools.reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, lambda x: x + 1, int)("41"), compose(sorted, set)("hello"))
def curry(fn, *got):
    n = fn.__code__.co_argcount
    return fn(*got) if len(got) >= n else lambda *more: curry(fn, *got, *more)
print(curry(lambda a, b, c: a + b + c)(1)(2, 3), curry(lambda a, b: a - b)(5)(3))
class Cached:
    def __init__(self, fn): self.fn, self.store = fn, {}
    def __get__(self, o, t): return functools.partial(self, o)
    def __call__(self, o, *a):
        key = id(o), a
        if key not in self.store: print("compute", end=" "); self.store[key] = self.fn(o, *a)
        return self.store[key]
class Sq:
    def __init__(self, k): self.k = k
    @Cached
    def times(self, n): return self.k * n
s = Sq(3)
print(s.times(2), s.times(2), s.times(4), Sq.__dict__["times"].store.values())
