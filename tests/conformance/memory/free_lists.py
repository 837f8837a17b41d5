# tags: address gc-time
# Free lists: floats, tuples, lists, dicts come back last in, first out; a full collection empties them.
import gc
gc.collect()
f = [float(str(i) + ".5") for i in range(4)]
a = [id(x) for x in f]
del f
f = [float(str(i) + ".5") for i in range(4)]
print("floats", [a.index(id(x)) if id(x) in a else "new" for x in f])
t = [tuple([i, i]) for i in range(4)]
a = [id(x) for x in t]
del t
t = [tuple([i, i]) for i in range(4)]
print("pairs", [a.index(id(x)) if id(x) in a else "new" for x in t])
l = [[] for _ in range(4)]
a = [id(x) for x in l]
l.clear()
l = [[] for _ in range(4)]
print("lists", [a.index(id(x)) if id(x) in a else "new" for x in l])
d = [{} for _ in range(4)]
a = [id(x) for x in d]
d.clear()
d = [{} for _ in range(4)]
print("dicts", [a.index(id(x)) if id(x) in a else "new" for x in d])
x = [1, 2]
i = id(x)
x = None
y = []
print("a list header is reused by any list", id(y) == i)
x = (1, [])
i = id(x)
x = None
y = ([], 2, 3)
z = ([], 2)
print("tuples by size", id(y) == i, id(z) == i)
s = slice(1, 2)
i = id(s)
s = None
print("slice", id(slice(3, 4)) == i)
v = [float(str(i) + ".25") for i in range(120)]
ids = [id(k) for k in v]
k = None
del v, k
w = [float(str(i) + ".25") for i in range(120)]
print(len(set(ids) & {id(k) for k in w}) >= 100)
