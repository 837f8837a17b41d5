# Subclasses of built-in types: what their methods return, what they override.
class L(list):
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): return "item"
l = L([1])
l.append(2)
l += [3]
print(l, l[0], l[0:1], type(l + [1]).__name__, type(l * 2).__name__, type(l.copy()).__name__, list(l), type(l[:]).__name__, [x for x in l])
class D(dict):
    def __missing__(self, k): return f"no {k}"
    def __setitem__(self, k, v): super().__setitem__(k, [v])
d = D(a=1)
d["b"] = 2
d.update(c=3)
print(d, d["zz"], d.get("zz"), type(d.copy()).__name__, "zz" in d, type(d | {}).__name__)
class S(str):
    def __len__(self): return 99
    def upper(self): return "UP:" + super().upper()
s = S("abc")
print(s, len(s), s.upper(), type(s + "d").__name__, type(s.strip()).__name__, s[:2], s == "abc", hash(s) == hash("abc"), {s: 1}["abc"], str(s) == s, type(str(s)).__name__)
class I(int):
    def __add__(self, o): return I(int(self) + int(o) + 100)
    def __repr__(self): return f"I({int(self)})"
i = I(5)
print(i, i + 1, 1 + i, i * 2, [i], type(-i).__name__, f"{i}", f"{i:03d}", i == 5, int(i) is i, sum([i, i]))
class F(float):
    def __str__(self): return "float!"
print(F(1.5), F(1.5) + 1, repr(F(1.5)), f"{F(1.5)}", f"{F(1.5):.2f}", [F(2)])
class T(tuple):
    def __new__(cls, it): return super().__new__(cls, sorted(it))
print(T([3, 1, 2]), type(T("ab")[:1]).__name__, T("ba") + ("c",), T([1]) == (1,), hash(T([1])) == hash((1,)))
class St(set):
    def add(self, x): super().add(x + 1)
st = St([1])
st.add(1)
print(st, type(st | {5}).__name__, type(st.copy()).__name__, st == {1, 2})
class B(bytes): x = 1
print(B(b"ab"), B(b"ab").x, type(B(b"ab")[:1]).__name__)
for bad in (bool, type(None), range, type(...), slice, type(lambda: 0), memoryview):
    try:
        type("X", (bad,), {})
    except TypeError as e:
        print(e)
for bases in ((int, str), (list, dict), (int, float)):
    try:
        type("X", bases, {})
    except TypeError as e:
        print(e)
class E(Exception, L2 := object): pass
print(E.__mro__[1].__name__)
class O(list, object): pass
o = O()
o.attr = 1
print(o, o.attr, o.__dict__)
