# When operands are released: each operator's order, with objects that say when they die.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("~" + self.n, end=" ")
    def __add__(self, o): return 1
    def __eq__(self, o): return True
    def __lt__(self, o): return True
    def __getitem__(self, k): return 1
    def __setitem__(self, k, v): pass
    def __delitem__(self, k): pass
    def __contains__(self, x): return True
    def __neg__(self): return 1
    def __bool__(self): return True
    def __call__(self, *a, **k): return 1
    def __iter__(self): return iter([1])
    def __hash__(self): return 1
def line(s): print("|", s)
D("a") + D("b"); line("+")
D("a") == D("b"); line("==")
D("a") < D("b"); line("<")
D("a") in D("b"); line("in")
D("a") is D("b"); line("is")
D("a")[D("b")]; line("[]")
D("a")[D("b")] = D("c"); line("[]=")
del D("a")[D("b")]; line("del []")
-D("a"); line("neg")
not D("a"); line("not")
D("a")(D("b"), D("c"), k=D("d")); line("call")
D("f")(*[D("x"), D("y")], **{"k": D("z")}); line("call ex")
D("a") and D("b"); line("and")
D("a") or D("b"); line("or")
D("a") if D("c") else D("b"); line("if")
(D("a"), D("b")); line("tuple")
[D("a"), D("b")]; line("list")
{D("a"): D("b")}; line("dict")
{D("s")}; line("set")
D("a").n; line("attr")
D("a").m = D("b"); line("attr=")
for _ in D("it"): print("body", end=" ")
line("for")
f"{D('a').n}{D('b').n}"; line("f")
x, y = D("a"), D("b"); line("bound")
x = y = None; line("unbound")
print(len([D("a"), D("b")]), isinstance(D("c"), D), end=" "); line("c calls")
D("a") < D("b") < D("c"); line("chain")
[1, 2, 3][D("x").n == "x":D("y").n == "q"]; line("slice")
