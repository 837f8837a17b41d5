# with statements, generators and comprehensions holding objects.
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("~" + self.n, end=" ")
    def __enter__(self): print("enter", end=" "); return self
    def __exit__(self, *a): print("exit", end=" ")
def end(label): print("|", label)
with N("anonymous"): print("body", end=" ")
end("no as")
with N("named") as n: print("body", end=" ")
print("after", end=" "); del n; end("as keeps it")
with N("a"), N("b"): print("body", end=" ")
end("two")
def f():
    with N("in f") as x: return "value"
print(f(), end=" "); end("return inside")
try:
    with N("raising"): 1 / 0
except ZeroDivisionError: print("handler", end=" ")
end("exception")
def g():
    a = N("a")
    yield a.n
    b = N("b")
    yield b.n
    print("last", end=" ")
for v in g(): print(v, end=" ")
end("run to the end")
for v in g(): break
end("broken off")
i = g(); next(i); next(i); i.close(); end("closed")
i = g(); next(i); i = None; end("dropped")
def h():
    with N("inside generator"):
        yield 1
        print("not reached", end=" ")
i = h(); next(i); del i; end("with in a generator")
def outer():
    o = N("outer")
    yield from g()
i = outer(); next(i); print("", end="| "); del i; end("yield from")
def sender():
    while True:
        x = yield
        print("got", x.n, end=" ")
i = sender(); next(i); i.send(N("s1")); i.send(N("s2")); print("|", end=" "); i.close(); end("sent values")
[N(str(k)) for k in range(3)]; end("list comprehension")
l = [N(str(k)) for k in range(3)]; l = None; end("assigned")
{k: N(str(k)) for k in range(2)}; end("dict comprehension")
list(N(str(k)) for k in range(2)); end("genexp to list")
ge = (N(str(k)) for k in range(3)); next(ge); next(ge); print("|", end=" "); del ge; end("genexp results are not kept")
ge = (x for x in [N("p"), N("q")]); next(ge); print("|", end=" "); del ge; end("genexp variable and source")
sum(1 for x in [N("s1"), N("s2")]); end("consumed")
[x.n for x in [N("c1"), N("c2")]]; end("loop variable of a comprehension")
any(x for x in [N("y1"), N("y2")]); end("short circuit")
next(iter([N("n1")])); end("next of a temporary")
def coroutine_like():
    held = []
    while True:
        held.append((yield len(held)))
c = coroutine_like(); next(c); c.send(N("h1")); c.send(N("h2")); del c; end("held by a generator's local")
