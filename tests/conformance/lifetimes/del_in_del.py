# tags: gc-time
# __del__ methods that delete, create, collect and raise other objects' deaths.
import gc
class N:
    def __init__(self, n, *held): self.n, self.held = n, list(held)
    def __del__(self):
        print("<" + self.n, end=" ")
        if self.n == "clears": self.held.clear()
        if self.n == "creates": N("created in del")
        if self.n == "collects": print("collect:", gc.collect(), end=" ")
        if self.n == "deletes global":
            global victim
            victim = None
        print(self.n + ">", end=" ")
def end(): print("|")
x = N("outer", N("inner", N("innermost"))); del x; end()
x = N("clears", N("c1"), N("c2")); del x; end()
N("creates"); end()
victim = N("victim")
N("deletes global"); end()
N("collects"); end()
a = N("a"); b = N("b", a); a.held.append(b)
del a, b
print("cycle", end=" "); gc.collect(); end()
c = N("collects", N("child")); c.held.append(c)
del c; gc.collect(); end()
l = [N(str(i)) for i in range(4)]
class Popper:
    def __del__(self):
        print("pop", end=" ")
        if l: l.pop()
l.insert(0, Popper())
l.pop(0); end()
l.append(Popper()); del l[:]; end()
class Setter:
    def __del__(self):
        print("set", end=" ")
        d["new"] = N("added by del")
d = {"s": Setter()}
d["s"] = None; end()
d.clear(); end()
d = {"s": Setter(), "t": N("t")}
del d["s"]; print(sorted(d), end=" "); end()
d.clear(); end()
class Loop:
    count = 0
    def __del__(self):
        Loop.count += 1
        if Loop.count < 5: Loop()
Loop(); print(Loop.count, end=" "); end()
def f():
    class Local:
        def __del__(self): print("local sees", v, end=" ")
    v = "closure"
    Local()
    return v
print(f(), end=" "); end()
