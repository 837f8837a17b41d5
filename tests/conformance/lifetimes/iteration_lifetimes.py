# Loops: when the iterable, the item and the previous item die.
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("~" + self.n, end=" ")
def end(label): print("|", label)
for x in [N("a"), N("b"), N("c")]: print(x.n, end=" ")
print("after", end=" "); del x; end("list")
def g():
    for n in "ab": yield N(n)
for x in g(): print(x.n, end=" ")
print("after", end=" "); del x; end("generator: the previous dies on rebinding")
for x in map(N, "ab"): print(x.n, end=" ")
del x; end("map")
for i, x in enumerate([N("a"), N("b")]): print(i, end=" ")
del x; end("enumerate")
for x, y in zip([N("a"), N("b")], [N("c"), N("d")]): print(x.n + y.n, end=" ")
del x, y; end("zip")
l = [N("a"), N("b"), N("c")]
for x in l:
    if x.n == "a": l.pop()
    print(x.n, end=" ")
del x; print("|", end=" "); del l; end("shrinking list")
for x in (N("t1"), N("t2")): pass
del x; end("tuple")
for x in {"k": N("v")}.values(): pass
print("after", end=" "); del x; end("dict values")
it = iter([N("a"), N("b")])
for x in it: break
print("broken", end=" "); del it; print("|", end=" "); del x; end("iterator kept")
for x in [N("a"), N("b")]:
    x = None
    print("none", end=" ")
end("rebinding inside")
for x in [N("a"), N("b")]:
    del x
    print("del", end=" ")
end("deleting inside")
def f():
    for x in [N("r1"), N("r2")]:
        return x.n
print(f(), end=" "); end("return inside")
try:
    for x in [N("e1"), N("e2")]: raise ValueError
except ValueError: print("handler", end=" ")
print("after", end=" "); del x; end("exception inside")
for x in [N("o")]:
    for y in [N("i1"), N("i2")]: pass
del x, y; end("nested")
a = [N("1")]
for a in a: pass
print("a is", a.n, end=" "); del a; end("loop name is the list's name")
w = [N("w1"), N("w2")]
while w: v = w.pop(0); print(v.n, end=" ")
del v; end("while pop")
x, *y = [N("s1"), N("s2"), N("s3")]
print("unpacked", end=" "); del y; print("|", end=" "); del x; end("star")
for (x) in sorted([N("z"), N("y")], key=lambda v: v.n): print(x.n, end=" ")
del x; end("sorted")
