# copy and deepcopy through the protocol methods.
import copy
class A:
    def __init__(self, v): self.v = v
a = A([1, [2]])
b, c = copy.copy(a), copy.deepcopy(a)
print(b.v is a.v, c.v == a.v, c.v is a.v, c.v[1] is a.v[1], type(c).__name__)
l = [1, [2, 3], {"k": [4]}]
s, d = copy.copy(l), copy.deepcopy(l)
print(s == l, s[1] is l[1], d[1] is l[1], d[2]["k"] is l[2]["k"])
t = (1, "a")
u = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.copy(u) is u, copy.deepcopy(u) is u)
r = []
r.append(r)
q = copy.deepcopy(r)
print(q[0] is q, q is r)
class C:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep", type(memo).__name__
print(copy.copy(C()), copy.deepcopy([C()]))
class G:
    def __init__(self): self.x, self.y = 1, 2
    def __getstate__(self): return {"x": self.x}
    def __setstate__(self, s): self.__dict__.update(s, restored=True)
print(copy.copy(G()).__dict__)
class S:
    __slots__ = ("p", "q")
s = S()
s.p = [1]
n = copy.copy(s)
print(n.p is s.p, hasattr(n, "q"), S().__getstate__(), s.__getstate__(), a.__getstate__(), A.__new__(A).__getstate__())
print(a.__reduce_ex__(2)[0].__name__, a.__reduce_ex__(4)[1:3], [1].__reduce_ex__(2)[0].__name__, (5).__getstate__())
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)
print(copy.copy({1: 2}), copy.copy({3}), copy.deepcopy({"a": {1, 2}}), copy.copy(A) is A, copy.deepcopy(len) is len, copy.copy(None))
