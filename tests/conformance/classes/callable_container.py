# __call__, container protocol, iteration by __getitem__, __missing__, __reversed__, __contains__.
class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        print("get", i, end="; ")
        if isinstance(i, slice): return (i.start, i.stop, i.step)
        if i >= self.n: raise IndexError(i)
        return i * 10
s = Seq(3)
print(list(s), 20 in s, s[1:2], s[::-1], s[..., 1:2] if False else "-")
a, b, c = s
print(a, b, c, sum(s), [*s], max(s), dict(enumerate(s)))
it = iter(s)
print(next(it), type(it).__name__)
class Rev(Seq):
    def __len__(self): return self.n
print(list(reversed(Rev(2))))
class Own:
    def __iter__(self): return iter("own")
    def __reversed__(self): return ["custom"]
    def __contains__(self, x): return x == 42
    def __len__(self): return 5
    def __call__(self, *a, **k): return a, k
    def __delitem__(self, k): print("del", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __getitem__(self, k): return k
    def __missing__(self, k): return "unused"
o = Own()
print(list(o), reversed(o), 42 in o, "o" in o, len(o), o(1, k=2), o[1, 2], o[1:2, ...], o[()])
del o[1], o["k":]
o[0], o[1:2] = "ab"
o[0] += 5
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), list(zip(It(2), It(3))), 1 in It(3), tuple(It(0)), sorted(It(4)), [*It(2)], dict.fromkeys(It(2)))
class NoIter:
    __iter__ = None
    def __getitem__(self, i): return i
class NoContains:
    __contains__ = None
    def __iter__(self): return iter([1])
class NotIter:
    def __iter__(self): return self
for f in (lambda: iter(NoIter()), lambda: 1 in NoContains(), lambda: iter(NotIter()), lambda: NotIter()(), lambda: reversed(It(1)), lambda: len(It(1)), lambda: It(1)[0], lambda: 1 in object(), lambda: s.__setitem__):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
