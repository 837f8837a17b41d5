# Rich comparison: reflection, NotImplemented, results that are no bools.
class A:
    def __lt__(self, o): print("lt", end=" "); return "A<"
    def __gt__(self, o): print("gt", end=" "); return "A>"
    def __le__(self, o): print("le", end=" "); return NotImplemented
    def __eq__(self, o): print("eq", end=" "); return NotImplemented
a, b = A(), A()
print(a < b, a > b, a < 1, 1 < a, 1 > a)
for f in (lambda: a <= b, lambda: a >= b, lambda: a <= 1, lambda: 1 >= a):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(a == b, a == a, a != b, a == 1, 1 == a)
class Sub(A):
    def __gt__(self, o): print("Sub.gt", end=" "); return "Sub>"
s = Sub()
print(a < s, s < a, s > a, a > s)
class V:
    def __lt__(self, o): return [1, 0]
    def __bool__(self): raise ValueError("no bool")
    def __gt__(self, o): return self
v = V()
print(v < 1, not (v < 1), 1 if v < 1 else 2)
try:
    1 < v < 2
except ValueError as e:
    print(e)
print(sorted([v, v]) == [v, v] or "sorted uses truth")
class M:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print(f"{self.n}<{o.n}", end=" "); return self.n < o.n
print([m.n for m in sorted([M(3), M(1), M(2)])])
print(max([M(1), M(3), M(2)], key=lambda m: m.n).n, min(M(2), M(1), key=lambda m: m.n).n)
m = M(1)
print((m, 1) < (m, 2), [m] == [m], (1, M(1)) < (1, M(2)))
print(None == None, ... == ..., NotImplemented is NotImplemented, type.__eq__(int, int), int == int, int != str)
try:
    int < str
except TypeError as e:
    print(e)
print((1).__eq__("a"), (1).__lt__(2.5), "a".__lt__(1), [].__lt__([1]), object().__lt__(1), {}.__eq__({}), {1}.__lt__({1, 2}))
