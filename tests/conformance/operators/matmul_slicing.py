# @, slices with every form, subscripts with tuples.
class M:
    def __init__(self, n): self.n = n
    def __matmul__(self, o): return ("matmul", self.n, getattr(o, "n", o))
    def __rmatmul__(self, o): return ("rmatmul", o)
    def __imatmul__(self, o): self.n = (self.n, o); return self
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
m = M(1)
print(m @ M(2), 5 @ m, m @ 3)
m @= 4
print(m.n)
print(m[1], m[1:2], m[:], m[::], m[1:], m[:2], m[::3], m[1:2:3], m[-1::-1], m[1, 2], m[1:2, 3], m[..., None], m[(1, 2)], m[()], m[(1,)], m[[1]], m["k"], m[1:2, ::3], m[lambda: 0] is not None)
m[1:2] = "slice"
m[1:2, ...] = "tuple"
m[::2] = None
del m[1:], m[:, 1], m[...]
l = list(range(10))
i, j, k = 2, 8, 3
print(l[i:j], l[i:j:k], l[:j], l[i:], l[None:None], l[None:3:None])
l[i:j] = []
print(l)
s = slice(1, 3)
print(s, s.start, s.stop, s.step, s == slice(1, 3), s == slice(1, 3, None), slice(1) < slice(2), [0, 1, 2, 3][s], "abcd"[s], slice("a", None, []), s.indices(2), slice(None, None, -1).indices(5), slice(-3, 100).indices(10))
try:
    hash(s)
    print("slices hash since 3.12")
except TypeError as e:
    print(e)
for f in (lambda: slice(None, None, 0).indices(5), lambda: slice(1.5).indices(3), lambda: s.indices(-1), lambda: l["a":], lambda: "abc"[::0], lambda: (1, 2)[1:"x"], lambda: {}[1:2], lambda: i[0], lambda: (l and None)[1], lambda: l[0, 1], lambda: len[0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
