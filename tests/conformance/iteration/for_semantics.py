# What a for statement holds and when; targets; else; modifying the iterable.
class It:
    def __init__(self): self.n = 3
    def __iter__(self):
        print("iter", end=" ")
        return self
    def __next__(self):
        print("next", end=" ")
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
    def __del__(self): print("del", end=" ")
for i in It():
    print(i, end=" ")
print("| after")
for i in It():
    break
print("| after break")
def f():
    for i in It():
        return i
print(f())
try:
    for i in It():
        1 / 0
except ZeroDivisionError:
    print("caught")
print("| after")
d = {}
for d["k"], d["v"] in [(1, 2)]:
    print(d)
l = [0] * 3
for i, l[i] in enumerate("abc"):
    pass
print(l)
class O: pass
o = O()
for o.x in range(3):
    pass
print(o.x)
for x, *y in [(1, 2, 3), "pq"]:
    print(x, y, end="; ")
for (a, b), c in [((1, 2), 3)]:
    print(a, b, c)
for i in []:
    pass
else:
    print("else on empty", i)
try:
    for a, b in [(1, 2), (3,)]:
        print(a, b)
except ValueError as e:
    print(e, a, b)
for i in range(3):
    for i in "ab":
        pass
    print(i, end=" ")
n = 0
for n in range(5):
    if n == 3: continue
    if n == 4: break
else:
    print("no")
print(n)
for i in (x := [1, 2]):
    if i == 1: x.append(3)
    print(i, end=" ")
print()
for i in 1, 2, *[3, 4]:
    print(i, end=" ")
print()
