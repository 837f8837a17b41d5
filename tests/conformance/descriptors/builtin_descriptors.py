# Descriptors of built-in types: method, wrapper, getset, member.
print(list.append, type(list.append).__name__, list.append.__get__([1]), type([].append).__name__)
l = [3, 1]
list.append(l, 2)
list.append.__get__(l)(9)
print(l, list.__len__(l), list.__getitem__(l, 0), list.__dict__["sort"].__get__(l, list)(), l)
print(str.upper("abc"), int.__add__(1, 2), float.__repr__(1.5), object.__repr__(5)[:14], dict.get({"a": 1}, "a"), tuple.__contains__((1, 2), 2))
class S: __slots__ = ("x", "y")
s = S()
S.x.__set__(s, 5)
print(s.x, S.x.__get__(s), S.x, type(S.x).__name__, S.x.__name__, S.x.__objclass__, S.x.__get__(None, S) is S.x)
S.x.__delete__(s)
for f in (lambda: s.x, lambda: S.x.__delete__(s), lambda: S.x.__get__(5), lambda: S.x.__set__(5, 1)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
g = type.__dict__["__name__"]
print(g, g.__get__(int), type(g).__name__, int.__dict__["real"], int.__dict__["real"].__get__(5), complex.__dict__["imag"], type(complex.__dict__["imag"]).__name__)
def fn(): pass
print(type(fn).__dict__["__globals__"], type(fn).__dict__["__name__"].__get__(fn), slice.__dict__["start"], slice(1, 2).start)
for f in (lambda: list.append(), lambda: list.append(5, 1), lambda: list.append({}, 1), lambda: str.upper(), lambda: str.upper(5), lambda: int.__add__(), lambda: int.__add__("a", 1), lambda: int.__add__(1), lambda: list.append.__get__(5), lambda: list.append.__get__(None, 5), lambda: list.append.__get__(None, None), lambda: setattr([], "append", 1), lambda: setattr(5, "real", 1), lambda: setattr(slice(1), "start", 2), lambda: (5).__add__(1, 2), lambda: dict.fromkeys.__func__, lambda: type.__dict__["__name__"].__get__(5), lambda: (5).real.imag.nope):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print(int.__add__(1, "a"), (5).__lt__("x"), [].__eq__(5), int.__dict__["from_bytes"], list.__dict__["__new__"] if False else type(int.__new__).__name__, int.__new__.__self__)
print(type(None).__bool__(None), type(...).__repr__(...), object.__subclasshook__(5), object.__init_subclass__(), [].__class__, (5).__class__.__class__)
print(str.join.__text_signature__, list.append.__doc__, int.__add__.__doc__, list.append.__qualname__, (5).__add__.__qualname__, [].append.__qualname__)
