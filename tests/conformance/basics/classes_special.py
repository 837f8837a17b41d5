# Special methods that the everyday operators call.
class Money:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f"Money({self.n})"
    def __str__(self):
        return f"${self.n}"
    def __eq__(self, other):
        return isinstance(other, Money) and self.n == other.n
    def __hash__(self):
        return hash(self.n)
    def __lt__(self, other):
        return self.n < other.n
    def __add__(self, other):
        return Money(self.n + other.n)
    def __len__(self):
        return self.n
    def __bool__(self):
        return self.n > 2
    def __getitem__(self, i):
        return (self.n, i)
    def __contains__(self, x):
        return x == self.n
    def __call__(self, *args):
        return args
a, b = Money(1), Money(5)
print(a, b, [a, b], str(a), repr(b), f"{a} {b!r}")
print(a == Money(1), a != b, a < b, a > b, sorted([b, a]), max(a, b))
print(a + b, len(b), bool(a), bool(b), b[3], b["x"], b[1:2], 5 in b, 6 in b)
print(a(1, 2), {a: "one"}[Money(1)], a in [Money(1)], hash(a) == hash(1))
for f in (lambda: a <= b, lambda: a - b, lambda: a + 1, lambda: -a, lambda: a["x"]["y"]["z"]):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class Plain:
    pass
x, y = Plain(), Plain()
print(x == y, x == x, x != y, hash(x) == hash(x), bool(x))
try:
    len(x)
except TypeError as e:
    print(e)
