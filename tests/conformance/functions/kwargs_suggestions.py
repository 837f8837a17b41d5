# Unexpected keyword arguments and their suggestions.
def f(first, second_value=1, *, option=2): pass
for kw in ("frist", "second_valu", "optoin", "completely_different", "First", "option_"):
    try:
        f(1, **{kw: 1})
    except TypeError as e:
        print(e)
try:
    f(1, frist=5)
except TypeError as e:
    print(e)
class K:
    def method(self, colour): pass
    def __init__(self, size=0): pass
for c in (lambda: K().method(color=1), lambda: K(sise=1), lambda: print(seq=","), lambda: sorted([], revers=1), lambda: int(bas=3), lambda: "a".split(sepp=","), lambda: max(1, 2, kee=1), lambda: dict(), lambda: open(fil="x"), lambda: "".encode(encodin="x")):
    try:
        print(c())
    except TypeError as e:
        print(e)
def g(**kw): return kw
print(g(anything=1))
try:
    f(*[1, 2, 3])
except TypeError as e:
    print(e)
try:
    f(1, first=2)
except TypeError as e:
    print(e)
try:
    f(**{"first": 1, "": 2})
except TypeError as e:
    print(e)
