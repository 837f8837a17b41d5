# None, booleans, Ellipsis, NotImplemented: identity, comparison, uses that go wrong.
x = None
print(None is None, type(None)() is None, (None,)[0] is None, [].append(1) is None, {}.get("x") is None, print(end="") is None)
print(bool(1) is True, not not [1] is True, (1 == 1) is True, True is bool("x"), (1 < 2) is True, isinstance(1, int) is True, any([1]) is True, 5 in [5] is True)
print(1 == True, True + True == 2, {True: "t"}[1], {1: "i", True: "t"}, [0, False, 0.0].count(False), [0, False].index(False))
print(... is Ellipsis, type(...)() is ..., NotImplemented is type(NotImplemented)(), (5).__add__("x") is NotImplemented, bool(...), repr(...), repr(NotImplemented))
for f in (lambda: None.x, lambda: x(), lambda: x[0], lambda: None + 1, lambda: len(None), lambda: iter(None), lambda: None < 1, lambda: type(None)(1), lambda: setattr(None, "x", 1), lambda: type("N", (type(None),), {}), lambda: type("B", (bool,), {}), lambda: ... + 1, lambda: type(...)(1)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
def f(x=None):
    x = x or []
    x.append(1)
    return x
given = []
print(f(given), given, f([0]))
def g(x=None):
    if x is None: x = []
    x.append(1)
    return x
print(g(given), given)
print(None == 0, None == False, None == "", not None, None or "default", [None] * 2, {None: 1}, sorted([True, False, True]), str(None), f"{None}", "None" == str(None), hash(None) == hash(None), None in [None], None in (0, False, ""))
x = y = None
print(x is y, x is not y, x == y, x != y)
