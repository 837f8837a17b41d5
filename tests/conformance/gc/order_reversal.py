# Which objects swap places in the list when a survivor is scanned.
import gc
gc.collect(); gc.disable()
class N:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self): print(self.n, end=" ")
def end(label=""): print("|", label)
l = [N(0), N(1), N(2)]
l.clear(); gc.collect(); end("never scanned while alive")
l = [N(0), N(1), N(2)]
gc.collect(0); l.clear(); gc.collect(); end("one scan: a list visits last to first")
l = [N(0), N(1), N(2)]
gc.collect(0); gc.collect(1); l.clear(); gc.collect(); end("two scans")
l = [N(0), N(1), N(2)]
gc.collect(); gc.collect(); l.clear(); gc.collect(); end("two full scans")
d = {i: N(i) for i in range(3)}
gc.collect(0); d.clear(); gc.collect(); end("dict")
t = (N(0), N(1), N(2))
gc.collect(0); t = None; gc.collect(); end("tuple")
class H: pass
h = H(); h.b, h.a, h.c = N("b"), N("a"), N("c")
gc.collect(0); h = None; gc.collect(); end("instance")
a, b, c = N("a"), N("b"), N("c")
gc.collect(0); del c, b, a; gc.collect(); end("globals")
def f():
    x, y, z = N("x"), N("y"), N("z")
    gc.collect(0)
f(); gc.collect(); end("locals")
o = N("outer"); o.inner = N("inner"); o.inner.deep = N("deep")
gc.collect(0); o = None; gc.collect(); end("chain")
l1, l2 = [N("l1a"), N("l1b")], [N("l2a"), N("l2b")]
gc.collect(0); l2 = None; l1 = None; gc.collect(); end("two lists")
s = {N("only")}
gc.collect(0); s = None; gc.collect(); end("set")
old = N("old"); gc.collect(0); mid = N("mid"); gc.collect(0); new = N("new")
del old, mid, new; gc.collect(); end("different ages")
old = N("old"); gc.collect(); mid = N("mid"); gc.collect(0); new = N("new")
del old, mid, new; gc.collect(); end("generation 2, 1, 0")
