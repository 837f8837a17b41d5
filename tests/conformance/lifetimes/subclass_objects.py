# tags: gc-time
# Subclasses of built-in types with __del__, in and out of containers.
class Mark:
    def __del__(self): print(type(self).__name__, end=" ")
class L(Mark, list): pass
class D(Mark, dict): pass
class S(Mark, set): pass
class T(Mark, tuple): pass
class I(Mark, int): pass
class F(Mark, float): pass
class St(Mark, str): pass
class B(Mark, bytes): pass
class E(Mark, Exception): pass
class C(Mark, complex): pass
class Fs(Mark, frozenset): pass
class Ba(Mark, bytearray): pass
for cls in (L, D, S, T, I, F, St, B, E, C, Fs, Ba):
    x = cls()
    del x
print("|")
for cls in (L, D, S, T, I, F, St, B, E, C, Fs, Ba):
    [cls()]
    {"k": cls()}
    (cls(),)
print("|")
l = L([D(), S()]); l.attr = T(); del l
print("|")
d = D(a=L(), b=I(5)); d.attr = F(1.5); d.clear(); print(".", end=" "); del d
print("|")
t = T([L(), D()]); del t
print("|")
i = I(5)
j = i + 1
del i
print(type(j).__name__, "|")
s = St("abc")
u = s + "d"; v = s[:]; w = str(s); x = s.upper()
del s
print(type(u).__name__, type(v).__name__, type(w).__name__, "|")
e = E("arg")
try:
    raise e
except E as caught:
    del e
    print("handler", end=" ")
print("|")
x = L(); x.append(x); x = None
print("cycle", end=" ")
import gc
gc.collect()
print("|")
y = D(); y["me"] = y; y.other = L([y]); del y
gc.collect()
print("|")
k = {I(1): "int key", St("s"): "str key"}
k.clear()
print("|")
def f(a=L(), *b): pass
f(D(), S(), T())
print(end=". ")
del f
print("|")
