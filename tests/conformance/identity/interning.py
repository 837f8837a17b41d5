# Which strings are one object: names, identifier-like constants, one-character texts, keys, attributes.
import sys
a, b = "hello", "hello"
print(a is b)
c = "".join(["hel", "lo"])
print(c is a, sys.intern(c) is a, c is sys.intern(c))
s1, s2 = "two words", "two words"
print(s1 is s2)
x = 1
exec("t1 = 'two words'; t2 = 'hello'")
print(t1 is s1, t2 is a)
print(chr(97) is a[1:2].replace("e", "a"), "xéy"[x] is chr(233), chr(256) is chr(256), str(5) is str(5), a[:0] is "".join([]))
class C: attribute_name = 1
n = [k for k in C.__dict__ if k.startswith("attr")][0]
m = "attribute" + chr(95) + "name"
print(m == n, m is n, sys.intern(m) is n)
setattr(C, "".join(["dyn", "amic"]), 5)
k = [k for k in C.__dict__ if k == "dynamic"][0]
print(k is sys.intern("dynamic"))
d = {"".join(["k", "ey"]): 1}
key = list(d)[0]
print(key is sys.intern("key"))
def f(some_arg): pass
print(f.__code__.co_varnames[0] is sys.intern("some_" + "arg"), f.__name__ is sys.intern("f"))
print((lambda: "ab" "cd")() is sys.intern("abcd"), (lambda: "x" * 5)() is sys.intern("xxxxx"), (lambda: "ab" + "c")() is sys.intern("abc"))
x = "name"
print((x + "_1") is sys.intern("name_1"), f"{x}" is x, "%s" % x is x, str(x) is x, x.lower() is x, x.strip() is x, x[:] is x, x * 1 is x, x + "" is x, "".join([x]) is x, x.replace("q", "r") is x, x.split()[0] is x, x.encode().decode() is x)
big = "x" * 4096
print(len(big))
def g(): return "y" * 20, "y" * 21
def h(): return "y" * 20, "y" * 21
print(g()[0] is h()[0], g()[1] is h()[1], g()[0] is g()[0])
print(sys.intern("a-b") is sys.intern("a" + "-b"), str() is "".join(()))
for w in ("kw", "if_", "1a", "_"):
    u = "".join(list(w))
    print(u is w, sys.intern(u) is w, end=" ")
print()
class S(str): pass
print(str(S("q")) is str(S("q")), S("q") is S("q"), str(S("long")) is str(S("long")))
