# A matrix with operators, determinants and exact inversion.
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1: raise ValueError("rows differ in length")
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]
    def __setitem__(self, ij, v): self.rows[ij[0]][ij[1]] = v
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __add__(self, o):
        if not isinstance(o, Matrix): return NotImplemented
        return Matrix([[a + b for a, b in zip(r, s, strict=True)] for r, s in zip(self.rows, o.rows, strict=True)])
    def __mul__(self, k): return Matrix([[a * k for a in r] for r in self.rows])
    __rmul__ = __mul__
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f"{self.shape} @ {o.shape}")
        cols = list(zip(*o.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in cols] for r in self.rows])
    def __pow__(self, n):
        r = Matrix.identity(len(self.rows))
        b = self
        while n:
            if n & 1: r = r @ b
            b = b @ b
            n >>= 1
        return r
    @property
    def T(self): return Matrix(zip(*self.rows))
    def det(self):
        if len(self.rows) == 1: return self.rows[0][0]
        return sum((-1) ** j * self.rows[0][j] * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).det() for j in range(len(self.rows)))
    def __iter__(self): return (v for r in self.rows for v in r)
    def __repr__(self): return "[" + "; ".join(" ".join(map(str, r)) for r in self.rows) + "]"
a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(a + b, a @ b, a * 3, 2 * a, a.T, a.det(), a ** 10, a[1, 0], list(a), a == Matrix([[1, 2], [3, 4]]), a.shape)
a[0, 0] = 9
print(a, Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).det(), (Matrix([[1, 1], [1, 0]]) ** 50)[0, 1], sum(a), max(a))
for f in (lambda: a + Matrix([[1, 2]]), lambda: a @ Matrix([[1, 2, 3]]), lambda: a + 1, lambda: Matrix([[1], [1, 2]]), lambda: a[5, 5], lambda: a[0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
