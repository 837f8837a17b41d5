# Generator attributes through its life; frames; names.
import sys
def g(a):
    b = a + 1
    yield b
    c = b + 1
    yield c
i = g(1)
def show(i):
    f = i.gi_frame
    print(i.gi_running, i.gi_suspended, f and f.f_lineno, f and sorted(f.f_locals.items()), f and f.f_back, i.gi_yieldfrom)
show(i)
next(i)
show(i)
next(i)
show(i)
list(i)
show(i)
i.__name__ = "renamed"
print(i.__name__, i.__qualname__, repr(i).startswith("<generator object g at 0x"))
i.__qualname__ = "new.qual"
print(repr(i).startswith("<generator object new.qual at 0x"))
for f in (lambda: setattr(i, "__name__", 5), lambda: setattr(i, "gi_code", 1), lambda: setattr(i, "x", 1), lambda: type(i)(), lambda: i[0], lambda: len(i), lambda: i(), lambda: i.send(), lambda: i.send(1, 2), lambda: delattr(i, "__name__"), lambda: i.gi_nope):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
def who():
    yield sys._getframe().f_back.f_code.co_name
def caller():
    return next(who())
print(caller(), next(who()))
class C:
    def gen(self):
        yield self
    @classmethod
    def cg(cls): yield cls
    @property
    def pg(self): yield "p"
    def __iter__(self):
        yield from "it"
c = C()
print(next(c.gen()) is c, next(C.cg()) is C, next(c.pg), list(c), [*c], dict(zip(c, c)), c.gen().__qualname__)
def depth(n):
    yield n
    if n: yield from depth(n - 1)
d = depth(3)
next(d)
print(next(d), d.gi_yieldfrom.gi_frame.f_locals, next(d), d.gi_yieldfrom.gi_yieldfrom.gi_frame.f_locals)
lam = lambda: (yield)
print(lam().__name__, (i for i in ()).__name__, hash(i) == hash(i), i == i, bool(i), {i: 1}[i])
