# Every method of the two weakref proxy types, called by name.
import weakref
class N:
    def __call__(self, *a): return ("call", a)
    def __next__(self): return "next"
    def __iter__(self): return iter("it")
    def __len__(self): return 4
    def __contains__(self, x): return x == 1
    def __getitem__(self, k): return ("item", k)
    def __setitem__(self, k, v): print("set", k, v, end=" ")
    def __delitem__(self, k): print("del", k, end=" ")
    def __bool__(self): return True
    def __bytes__(self): return b"bytes"
    def __reversed__(self): return "reversed"
    def __str__(self): return "str"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 3
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __abs__(self): return "abs"
    def __invert__(self): return "invert"
for n in "add sub mul truediv floordiv mod divmod pow matmul lshift rshift and or xor".split():
    for prefix in ("", "r", "i"):
        if (prefix, n) != ("i", "divmod"):
            setattr(N, f"__{prefix}{n}__", lambda self, o, what=prefix + n: (what, o))
for n in "lt le eq ne gt ge".split():
    setattr(N, f"__{n}__", lambda self, o, what=n: (what, o))
N.__hash__ = lambda self: 1
class M(N): pass
M.__call__ = None
del M.__call__
class P:
    pass
for k, v in vars(N).items():
    if k not in ("__call__", "__dict__", "__weakref__", "__module__", "__doc__"): setattr(P, k, v)
for owner in (N(), P()):
    p = weakref.proxy(owner)
    t = type(p)
    print(t.__name__, [x for x in ("__call__", "__hash__", "__next__") if hasattr(t, x)], t.__hash__)
    for n in sorted(set(dir(t)) - set(dir(object))) + ["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__str__"]:
        m = getattr(t, n)
        if n in ("__next__", "__iter__", "__len__", "__bool__", "__bytes__", "__reversed__", "__str__", "__int__", "__float__", "__index__", "__neg__", "__pos__", "__abs__", "__invert__", "__call__"):
            args = ()
        elif n == "__setitem__":
            args = (1, 2)
        else:
            args = (1,)
        if n in ("__matmul__", "__rmatmul__", "__imatmul__") and not hasattr(t, n): continue
        try:
            r = m(p, *args)
            print(n, list(r) if n == "__iter__" else r, end="; ")
        except TypeError as e:
            print(n, "TypeError", e, end="; ")
    print(t.__setattr__(p, "x", 5), owner.x, t.__getattribute__(p, "x"), t.__delattr__(p, "x"), hasattr(owner, "x"), t.__repr__(p).split(" at ")[0])
r = weakref.ref(owner)
rt = type(r)
print(rt.__call__(r) is owner, rt.__hash__(r), rt.__repr__(r).split(" at ")[0], rt.__class_getitem__(int), rt.__lt__(r, r), rt.__ne__(r, r), rt.__ge__(r, r), rt.__gt__(r, r), rt.__le__(r, r), r.__callback__)
