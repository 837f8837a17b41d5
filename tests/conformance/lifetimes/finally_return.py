# Locals and results through finally, return, break and continue.
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("~" + self.n, end=" ")
def end(label): print("|", label)
def a():
    x = N("x")
    try: return N("result")
    finally: print("finally", end=" ")
a(); end("result dies after the locals")
def b():
    try: return N("lost")
    finally: return N("wins")
r = b(); print(r.n, end=" "); del r; end("replaced result")
def c():
    for i in range(2):
        x = N(f"x{i}")
        try: continue
        finally: print("f", end=" ")
c(); end("continue")
def d():
    for i in range(3):
        try:
            y = N(f"y{i}")
            if i: break
        finally: y = N(f"z{i}")
    print("after", end=" ")
d(); end("break")
def e():
    try: raise ValueError(N("payload"))
    finally: return "swallowed"
print(e(), end=" "); end("swallowed exception")
def f():
    try:
        x = N("in try")
        raise KeyError
    except KeyError:
        x = N("in except")
    else: x = N("never")
    finally: x = N("in finally")
    print("end of f", end=" ")
f(); end("rebinding")
def g():
    with C() as v:
        w = N("in with")
        return w
class C:
    def __enter__(self): return N("entered")
    def __exit__(self, *a): print("exit", end=" ")
r = g(); print("got", r.n, end=" "); r = None; end("return in with")
def h(p):
    try: return p
    finally: p = None; print("cleared", end=" ")
print(h(N("param")).n, end=" "); end("the value is kept on the stack")
def i():
    try:
        try: raise ValueError(N("one"))
        finally: raise KeyError(N("two"))
    except KeyError as e:
        print("caught", e.__context__ is not None, end=" ")
    print("after", end=" ")
i(); end("replaced exception")
def j():
    x = [N("a"), N("b")]
    try: return x.pop()
    finally: x.clear(); print("cleared", end=" ")
j(); end("pop in return")
def k():
    while True:
        q = N("loop")
        try: return (N("t1"), N("t2"))[0]
        finally: print("f", end=" ")
k(); end("tuple temporary")
