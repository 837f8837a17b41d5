# In-place operators: __iop__, fall back, result is always assigned.
names = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift", "and", "or", "xor"]
ops = ["+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=", ">>=", "&=", "|=", "^="]
class I: pass
for op, name in zip(ops, names):
    setattr(I, f"__i{name}__", lambda s, o, op=op: (op, o))
for op in ops:
    ns = {"x": I()}
    exec(f"x {op} 5", ns)
    print(ns["x"], end=" ")
print()
class F:
    def __add__(self, o): return "plain add"
    def __iadd__(self, o): return NotImplemented
    def __rsub__(self, o): return "reflected"
x = F()
x += 1
print(x)
y = 5
y -= F()
print(y)
for op in ops:
    try:
        exec(f"z = object()\nz {op} 1")
    except TypeError as e:
        print(e)
a = b = [1]
a += [2]
a *= 2
print(b, a is b)
s = t = {1}
s |= {2}; s &= {1, 2, 3}; s ^= {9}; s -= {1}
print(t, s is t)
d = e = {"k": 1}
d |= {"j": 2}
d |= [("l", 3)]
print(e)
u = v = (1,)
u += (2,)
print(v, u)
p = q = "a"
p += "b"; p *= 2
print(q, p)
ba = bb = bytearray(b"x")
ba += b"y"; ba *= 2
print(bb, ba is bb)
i = 7
i //= 2; i **= 3; i <<= 1; i %= 10; i |= 8; i &= 12; i ^= 5; i >>= 1; i /= 2; i @= F() if False else i if False else type("M", (), {"__rmatmul__": lambda s, o: ("rmatmul", o)})()
print(i)
class Slot: __slots__ = ("v",)
o = Slot()
o.v = 1
o.v += 1
try:
    o.w += 1
except AttributeError as err:
    print(err)
t = ([1],)
try:
    t[0] += [2]
except TypeError as err:
    print(err, t)
