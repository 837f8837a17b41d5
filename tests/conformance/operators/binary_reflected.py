# Binary operators: __op__, __rop__, NotImplemented, subclass priority.
class A:
    def __add__(self, o): print("A.add", type(o).__name__, end=" "); return NotImplemented if isinstance(o, N) else "A+"
    def __radd__(self, o): print("A.radd", type(o).__name__, end=" "); return "+A"
class B(A):
    def __radd__(self, o): print("B.radd", end=" "); return "+B"
class C(A): pass
class N:
    def __add__(self, o): print("N.add", end=" "); return NotImplemented
    def __radd__(self, o): print("N.radd", end=" "); return "N radd"
a, b, c, n = A(), B(), C(), N()
for x, y in ((a, 1), (1, a), (a, b), (b, a), (a, c), (c, a), (a, n), (n, a), (n, 1), (1, n), (a, a), (n, n)):
    try:
        print(x + y)
    except TypeError as e:
        print(e)
ops = ["+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"]
names = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift", "and", "or", "xor"]
class L: pass
class R: pass
for op, name in zip(ops, names):
    setattr(L, f"__{name}__", lambda s, o, *m, op=op: f"L{op}")
    setattr(R, f"__r{name}__", lambda s, o, op=op: f"{op}R")
print([eval(f"L() {op} 1") for op in ops])
print([eval(f"1 {op} R()") for op in ops])
for op in ops:
    try:
        eval(f"R() {op} 1")
    except TypeError as e:
        print(e)
try:
    1 + None
except TypeError as e:
    print(e)
try:
    print >> 1
except TypeError as e:
    print(e)
print(divmod(type("D", (), {"__divmod__": lambda s, o: "dm"})(), 1), divmod(1, type("D", (), {"__rdivmod__": lambda s, o: "rdm"})()))
print(pow(L(), 2), pow(L(), 2, 3))
