# functools.partial, reduce, wraps, cached functions.
import functools
p = functools.partial(pow, 2)
print(p(5), p.func is pow, p.args, p.keywords)
q = functools.partial(int, base=2)
print(q("101"), q("777", base=8), q)
r = functools.partial(p, 3)
print(r(), r.func is pow, r.args)
def f(a, b, *c, k=0): return a, b, c, k
s = functools.partial(f, 1, k=5)
print(s(2), s(2, 3, k=6))
s.extra = 1
print(s.__dict__, functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(lambda a, b: a + b, [], "start"))
def deco(fn):
    @functools.wraps(fn)
    def wrapper(*args):
        "wrapper doc"
        return fn(*args)
    return wrapper
@deco
def named(x):
    "named doc"
    return x
print(named.__name__, named.__doc__, named.__wrapped__(1), named.__qualname__)
@functools.lru_cache(maxsize=2)
def slow(n):
    print("computing", n, end=" ")
    return n * n
print(slow(2), slow(2), slow(3), slow(4), slow(2))
print(slow.cache_info())
slow.cache_clear()
print(slow.cache_info())
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().misses)
print(sorted(["b", "A", "c"], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
@functools.total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2))
@functools.singledispatch
def show(x): return "any"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list"
print(show(1), show([]), show("s"), show(True))
for bad in (lambda: functools.reduce(max, []), lambda: functools.partial(), lambda: functools.partial(5), lambda: slow([])):
    try:
        bad()
    except TypeError as e:
        print(e)
