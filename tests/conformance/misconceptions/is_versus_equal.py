# == compares values, is compares identity; where they differ and where chance makes them agree.
a, b = [1], [1]
print(a == b, a is b)
c = d = [1]
print(c == d, c is d)
x, y = 256, int("256")
print(x == y, x is y)
x, y = 257, int("257")
print(x == y, x is y)
s, t = "hello", "".join(["hel", "lo"])
print(s == t, s is t)
f, g = 1.5, float("1.5")
print(f == g, f is g)
e1, e2 = (), tuple([])
print(e1 == e2, e1 is e2)
n1, n2 = (1, 2), tuple([1, 2])
print(n1 == n2, n1 is n2)
print(1 == True, 1.0 == 1, 0 == False, "1" == 1, None == False)
nan = float("nan")
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan])
class Eq:
    def __eq__(self, o): return True
    __hash__ = None
q = Eq()
print(q == 5, q is q, None == q, q != 5)
def f1(): return []
print(f1() == f1(), f1() is f1(), id(f1()) == id(f1()))
o = object()
print(o == o, object() == object(), type(1) is type(2), type([]) == list)
m = [1, 2].append
l = [1, 2]
print(l.append == l.append, l.append is l.append)
class C:
    def m(self): pass
i = C()
print(i.m == i.m, i.m is i.m, C.m is C.m)
print("ab" == "a" + "b", {1, 2} == {2, 1}, {1: 2} == {1: 2.0}, [1, 2] == (1, 2), range(3) == [0, 1, 2], b"a" == "a", frozenset([1]) == {1})
