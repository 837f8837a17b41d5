# When two equal texts are one object.
import sys
a = "python"
b = "python"
print(a is b)
c = "".join(["py", "thon"])
print(c == a, c is a)
c = sys.intern(c)
print(c is a)
d = "not an identifier!"
e = "not an identifier!"
print(d is e)
def f():
    return "python"
def g():
    return "not an identifier!"
print(f() is a, g() is d)
x = "a"
y = "abc"[0]
print(x is y, chr(97) is x)
z = "".join(["a"])
print(z is x, "abc"[5:] == "")
u = chr(0x100)
v = chr(0x100)
print(u is v, u == v)
w = str(5)
print(w == "5")
try:
    sys.intern(5)
except TypeError as error:
    print(error)
print(sys.intern("one two") is sys.intern("one" + " " + "two"))
