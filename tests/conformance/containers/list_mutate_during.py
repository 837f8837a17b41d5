# Mutation while iterating, sorting, comparing, printing.
l = [1, 2, 3, 4]
for x in l:
    if x == 2:
        l.remove(x)
print(l)
l = [1, 2, 3]
for x in l:
    l.pop()
print(l)
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(it, "still"))
l = [1]
it = iter(l)
next(it)
print(next(it, "end"))
l.append(2)
print(next(it, "exhausted stays so"))
l = [3, 1, 2]
try:
    l.sort(key=lambda v: l.append(0) or v)
except ValueError as e:
    print(e, l)
l = [3, 1, 2]
print(sorted(l, key=lambda v: len(l)), l)
seen = []
l = [3, 1, 2]
l.sort(key=lambda v: seen.append(list(l)) or v)
print(seen, l)
class Bad:
    def __lt__(self, o): raise RuntimeError("lt")
l = [Bad(), Bad(), Bad()]
try:
    l.sort()
except RuntimeError as e:
    print(e, len(l))
class Eq:
    def __init__(self, target): self.target = target
    def __eq__(self, o):
        self.target.clear()
        return False
l = []
l += [Eq(l), Eq(l), 3]
print(l.count(5), l)
l += [Eq(l), 7]
print(7 in l, l)
l = [1, 2, 3]
l[:] = (v for v in l if v != 2)
print(l)
l.extend(l)
print(l)
l[1:1] = l
print(l)
l.insert(0, l)
print(l)
del l[0]
r = reversed(l)
l.append("late")
print(list(r), r.__length_hint__())
d = [0] * 5
d[1:4:2] = d[0:2]
for i, v in enumerate(d):
    d[i] = i
    if i < 2:
        del d[-1]
print(d)
