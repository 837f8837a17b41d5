# The operator module's functions.
import operator as o
print(o.add(1, 2), o.sub(5, 3), o.mul(2, 3), o.truediv(7, 2), o.floordiv(7, 2), o.mod(7, 3), o.pow(2, 5), o.neg(3), o.pos(-3), o.abs(-4), o.invert(5), o.inv(5))
print(o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.lshift(1, 4), o.rshift(16, 2), o.not_(0), o.truth([]), o.is_(None, None), o.is_not(1, None))
print(o.lt(1, 2), o.le(2, 2), o.eq(1, 1.0), o.ne(1, 2), o.ge(1, 2), o.gt(3, 2), o.concat([1], [2]), o.contains([1, 2], 2), o.countOf([1, 1, 2], 1), o.indexOf("abc", "c"), o.getitem({"a": 1}, "a"))
l = [1, 2, 3]
o.setitem(l, 0, 9); o.delitem(l, 1)
print(l, o.iadd(l, [4]), o.imul(l, 2), l, o.iconcat([1], [2]), o.ior({1}, {2}), o.isub(5, 2), o.length_hint([1, 2]), o.length_hint(5 .__class__, 7), o.index(True))
ig, ag, mc = o.itemgetter(1), o.attrgetter("real"), o.methodcaller("split", ",", maxsplit=1)
print(ig([5, 6]), ag(3), mc("a,b,c"), o.itemgetter(0, 2)("abc"), o.attrgetter("real", "imag")(1 + 2j), o.attrgetter("a.b")(type("T", (), {"a": type("U", (), {"b": "deep"})})), o.itemgetter(slice(1, 3))("abcd"))
print(ig, ag, mc, o.itemgetter("a", "b"))
print(sorted([{"n": 2}, {"n": 1}], key=o.itemgetter("n")), o.call(max, 1, 2), o.matmul if callable(o.matmul) else None)
for f in (lambda: ig([1]), lambda: ag(), lambda: o.attrgetter(5), lambda: o.itemgetter(), lambda: mc(5), lambda: o.add(1), lambda: o.add(1, "a"), lambda: o.indexOf([], 1), lambda: o.length_hint(1, "a"), lambda: o.methodcaller(), lambda: o.methodcaller(5), lambda: o.getitem(5, 1), lambda: o.concat(1, 2), lambda: o.iadd(1, "x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(o.__add__(1, 1), o.is_none(None) if hasattr(o, "is_none") else "3.14")
