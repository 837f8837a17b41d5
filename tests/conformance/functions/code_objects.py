# Code objects: fields, replace, comparison, flags.
def f(a, b=1, *args, k, **kw):
    total = a + b
    def inner():
        return total
    return inner
def g(n):
    yield n
async_like = None
c = f.__code__
for name in ("co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_flags", "co_names", "co_varnames", "co_freevars", "co_cellvars", "co_name", "co_qualname", "co_firstlineno"):
    print(name, getattr(c, name))
print(g.__code__.co_flags & 0x20, (lambda: 0).__code__.co_flags, c.co_consts[0], c.co_consts[1].co_freevars, c.co_consts[1].co_qualname)
def h1(): return 1
def h2(): return 1
print(h1.__code__ == h2.__code__, h1.__code__ == h1.__code__, hash(h1.__code__) == hash(h1.__code__))
d = h1.__code__.replace(co_consts=(None, 42), co_name="changed")
print(type(d).__name__, d.co_consts, d.co_name, h1.__code__.co_consts)
h1.__code__ = d
print(h1(), [l for _, _, l in h2.__code__.co_lines()], len(list(h2.__code__.co_positions())) > 0)
print(repr(c).startswith("<code object f at 0x"), repr(c).endswith("line 2>"))
class K:
    def m(self): pass
print(K.m.__code__.co_varnames, K.m.__code__.co_flags, compile("x", "n", "exec").co_flags, compile("x", "n", "eval").co_names)
def consts():
    return 1, "s", (2, 3), None, 1.0, b"b", frozenset, ..., 2j
print(consts.__code__.co_consts, consts.__code__.co_names)
for bad in (lambda: c.replace(nope=1), lambda: setattr(c, "co_name", "x"), lambda: c.replace(co_argcount="x")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
