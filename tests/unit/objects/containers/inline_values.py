"""Attributes of instances: inline values and the dicts that look at them, outlive them, or take their place."""

import sys


class C:
    pass


class Dies:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def error(f):
    try:
        f()
    except (AttributeError, KeyError) as e:
        print(type(e).__name__, e)


# So many instances that a new one has room for one name more than are known.
keep = [C() for _ in range(35)]
a = C()
for i in range(12):
    setattr(a, "a" + str(i), i)
print(a.__dict__, sys.getsizeof(a.__dict__), sys.getsizeof(a))

b = C()
b.a3 = 1
b.a1 = 2
b.zz = 3
print(list(b.__dict__), b.__dict__)
del b.a3
b.a3 = 5
print(b.__dict__, list(vars(b).items()))
d = b.__dict__
b.new = 1
print(d is b.__dict__, d)
d["q"] = [1]
print(b.q)
d[5] = 6
print(b.__dict__, sys.getsizeof(d))
del b
print(d, sys.getsizeof(d))

e = C()
e.x = 1
d = e.__dict__
print(sys.getsizeof(d))
del e
print(d, sys.getsizeof(d))
d["y"] = 2
print(d, sys.getsizeof(d))

f = C()
f.x = 1
f.__dict__ = {"k": 2}
print(f.k, f.__dict__)
error(lambda: f.x)
f.j = 3
print(f.__dict__)
error(lambda: delattr(f, "nope"))
g = C()
error(lambda: delattr(g, "nope"))
g.x = 1
del g.__dict__
print(g.__dict__)

h = C()
h.y = 1
d = h.__dict__
d.clear()
print(h.__dict__, vars(h))
h.y = 4
print(d, d.popitem(), d)
error(lambda: h.y)


class Text(str):
    pass


k = C()
setattr(k, Text("abc"), 1)
print(k.__dict__, k.abc)
k.__dict__[Text("zzz")] = 1
print(k.__dict__, k.zzz)
k = C()
k.a0 = 0
copy = k.__dict__.copy()
print(k.__dict__ | {"b": 1}, copy, sys.getsizeof(copy), sys.getsizeof(dict(k.__dict__)))

for base, argument in ((dict, {"a": 1}), (int, 5), (tuple, (1, 2)), (list, (1, 2)), (set, (1, 2)), (str, "ab")):

    class Sub(base):
        pass

    x = Sub(argument)
    x.attribute = 2
    print(x, x.__dict__, sys.getsizeof(x), sys.getsizeof(x.__dict__))

print("in slot order, not in order of insertion")
p = C()
p.b = Dies("b")
p.a = Dies("a")
p.c = Dies("c")
del p.a
p.a = Dies("a again")
del p
print("with the dict")
p = C()
p.b = Dies("b")
p.a = Dies("a")
d = p.__dict__
del p
print("the instance is gone")
del d
print("replaced")
p = C()
p.b = Dies("b")
p.a = Dies("a")
p.__dict__ = {}
print("replaced, but held")
p = C()
p.b = Dies("b")
d = p.__dict__
p.__dict__ = {}
print(d.keys())
del d


class Fresh:
    pass


print([sys.getsizeof(Fresh()) for _ in range(3)], C().__dict__ is not C().__dict__)
