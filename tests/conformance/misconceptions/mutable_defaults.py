# Defaults are evaluated once; class attributes are shared; late binding in closures.
def add(x, l=[]):
    l.append(x)
    return l
r1 = add(1)
r2 = add(2)
print(r1 is r2, r1, add.__defaults__)
def fixed(x, l=None):
    l = [] if l is None else l
    l.append(x)
    return l
print(fixed(1), fixed(2), fixed.__defaults__)
def stamp(n=len([0] * 3)): return n
print(stamp(), stamp())
counter = 0
def tick():
    global counter
    counter += 1
    return counter
def use(t=tick()): return t
print(use(), use(), tick(), use())
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])
i = "global i"
hs = []
for i in range(3):
    def h(): return i
    hs.append(h)
print([h() for h in hs], i)
i = 99
print([h() for h in hs])
class Dog:
    tricks = []
    def add(self, t): self.tricks.append(t)
a, b = Dog(), Dog()
a.add("roll")
print(b.tricks, a.tricks is b.tricks, Dog.__dict__["tricks"])
a.tricks = ["own"]
print(a.tricks, b.tricks)
class Count:
    n = 0
    def inc(self): self.n += 1
c, d = Count(), Count()
c.inc(); c.inc()
print(c.n, d.n, Count.n)
def outer():
    x = []
    def inner(): x.append(1); return x
    return inner
p, q = outer(), outer()
p(); p()
print(p(), q())
def memo(n, cache={}):
    if n in cache: return "cached", cache[n]
    cache[n] = n * n
    return cache[n]
print(memo(3), memo(3), memo(3, {}), memo.__defaults__)
def order(a=print("evaluated at def"), b=1): return b
print("after def", order())
