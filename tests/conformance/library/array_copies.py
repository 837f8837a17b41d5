# Copies, pickles, iterators.
import array, copy, pickle
a = array.array("d", [1.5, -0.0, float("inf")])
b = copy.copy(a); c = copy.deepcopy(a); d = pickle.loads(pickle.dumps(a))
print(b == a, b is a, c == a, d == a, d.typecode)
it = iter(a); print(next(it), list(it), list(reversed(a)))
print(array.array("i", (x for x in range(3))), array.array("f", [0.1])[0] == 0.1, hash(array.array) == hash(array.ArrayType))
class A(array.array):
    def __new__(cls, *args): return super().__new__(cls, "i", *args)
s = A([1, 2]); s.note = "x"; print(s, type(s), s.note, s[:1], type(s[:1]))
try:
    hash(a)
except TypeError as e:
    print(e)
e = array.array("i", [3, 1, 2]); print(sorted(e), max(e), sum(e), e.__class__, repr(e))
