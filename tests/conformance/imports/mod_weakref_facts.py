# weakref as a module: functions and errors.
import weakref
class A:
    def m(self): return "called"
a = A()
r = weakref.ref(a)
print(r() is a, r.__callback__, weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r], weakref.getweakrefcount(5), weakref.getweakrefs([]), weakref.ref(a) is r, type(r).__name__, weakref.ReferenceType is type(r), repr(r).startswith("<weakref at 0x"), "to 'A' at" in repr(r), hash(r) == hash(a), r == weakref.ref(a), r != weakref.ref(A()))
p = weakref.proxy(a)
print(p.m(), type(p).__name__, isinstance(p, A), p.__class__ is A, weakref.getweakrefcount(a), weakref.proxy(a) is p, weakref.ProxyTypes)
for v in (5, "s", (1,), [1], {}, None, 1.5, len, print, int, A, lambda: 0, {1}, frozenset(), (x for x in ()), weakref, range(1), object(), b"", type, a.m, [].append, Exception(), slice(1), memoryview(b"a"), bytearray(), iter([]), A.__dict__, 1j, NotImplemented):
    try:
        weakref.ref(v)
        print(type(v).__name__, "yes", end="; ")
    except TypeError as e:
        print(e, end="; ")
print()
for f in (lambda: weakref.ref(), lambda: weakref.ref(a, 1, 2), lambda: weakref.ref(a, callback=1), lambda: weakref.proxy(), lambda: weakref.proxy(5), lambda: weakref.finalize(5, print), lambda: weakref.finalize(a), lambda: weakref.WeakSet([5]), lambda: weakref.WeakValueDictionary({1: 2}), lambda: weakref.WeakKeyDictionary({1: 2}), lambda: weakref.WeakMethod(len), lambda: r(1), lambda: setattr(r, "x", 1), lambda: hash(p), lambda: p.nope, lambda: weakref.getweakrefcount()):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
del a
print(r(), "dead" in repr(r))
for f in (lambda: p.m(), lambda: p == 1, lambda: str(p), lambda: p.x, lambda: bool(p), lambda: hash(weakref.ref(A()))):
    try:
        print(f())
    except (ReferenceError, TypeError) as e:
        print(type(e).__name__, e)
