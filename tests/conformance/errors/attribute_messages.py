# AttributeError texts for every kind of object.
class A:
    x = 1
    def m(self): pass
    @property
    def p(self): return 1
class S:
    __slots__ = ("s",)
class E: pass
import sys
a, s = A(), S()
reads = [lambda: a.nope, lambda: A.nope, lambda: s.s, lambda: s.nope, lambda: S.nope, lambda: (5).nope, lambda: "".nope, lambda: None.nope, lambda: [].nope, lambda: len.nope, lambda: (lambda: 0).nope, lambda: sys.nope, lambda: a.m.nope, lambda: A.m.nope, lambda: type.nope, lambda: int.nope, lambda: ().nope, lambda: {}.keys().nope, lambda: (x for x in ()).nope, lambda: range(1).nope, lambda: Exception().nope, lambda: super(A, a).nope, lambda: A.p.nope, lambda: object().nope, lambda: NotImplemented.nope, lambda: ....nope, lambda: 1.5.nope, lambda: True.nope, lambda: b"".nope, lambda: slice(1).nope, lambda: getattr(a, "a b")]
writes = [lambda: setattr(a, "p", 1), lambda: setattr(s, "nope", 1), lambda: setattr(5, "x", 1), lambda: setattr("", "upper", 1), lambda: setattr([], "x", 1), lambda: setattr(None, "x", 1), lambda: setattr(int, "x", 1), lambda: setattr(len, "x", 1), lambda: setattr(a.m, "x", 1), lambda: setattr(object(), "x", 1), lambda: setattr((), "count", 1), lambda: setattr(range(1), "start", 2), lambda: setattr(1j, "real", 2), lambda: setattr(slice(1), "x", 2), lambda: setattr(s, "__dict__", {}), lambda: setattr(True, "x", 1)]
deletes = [lambda: delattr(a, "nope"), lambda: delattr(a, "x"), lambda: delattr(A, "nope"), lambda: delattr(s, "s"), lambda: delattr(s, "nope"), lambda: delattr(5, "real"), lambda: delattr(5, "nope"), lambda: delattr(a, "p"), lambda: delattr(sys, "nope"), lambda: delattr(None, "x"), lambda: delattr(a, "m"), lambda: delattr([], "append"), lambda: delattr(int, "real"), lambda: delattr(A, "__dict__"), lambda: delattr(a, "__class__"), lambda: delattr(len, "__name__")]
for group in (reads, writes, deletes):
    for f in group:
        try:
            f()
            print("no error")
        except (AttributeError, TypeError) as e:
            print(type(e).__name__, e)
