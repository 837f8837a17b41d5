# What __reduce_ex__ answers, protocol after protocol.
class A:
    def __init__(self): self.x = 1
class S: __slots__ = ("a", "b")
class L(list): pass
class T(tuple): pass
a, s, l = A(), S(), L([1, 2])
s.a = 5
for o in (a, l, T((1,)), object()):
    for protocol in (0, 2, 4):
        r = o.__reduce_ex__(protocol)
        print(type(o).__name__, protocol, r[0].__name__, r[1][:1], r[2] if len(r) > 2 else "-", [list(x) if x is not None and not isinstance(x, dict) else x for x in r[3:]])
print(s.__reduce_ex__(2)[2])
try:
    s.__reduce_ex__(1)
except TypeError as e:
    print(e)
