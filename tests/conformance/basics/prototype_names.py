# Names, attributes, keys and keyword arguments that are keys of every JavaScript object: in Python they are names.
__proto__ = [1]; constructor = 2; prototype = 3; hasOwnProperty = "x"; toString = None; valueOf = 5
print(__proto__, constructor, prototype, hasOwnProperty, toString, valueOf)


class C:
    pass


c = C()
for name in ("__proto__", "constructor", "toString", "hasOwnProperty", "__defineGetter__"):
    try:
        print(name, getattr(c, name))
    except AttributeError as error:
        print(error)
c.__proto__ = 1
c.constructor = 2
print(c.__dict__, vars(c), sorted(dir(c))[-3:])
d = {"__proto__": 1, "constructor": 2, "toString": 3}
print(d, d["__proto__"], d.get("hasOwnProperty"), "valueOf" in d, "__proto__" in {}, {}.get("constructor"))
print({"__proto__", "constructor"} == {"constructor", "__proto__"}, frozenset(["toString"]))
del __proto__
try:
    print(__proto__)
except NameError as error:
    print(error)
for module in ("constructor", "__proto__", "hasOwnProperty"):
    try:
        __import__(module)
    except ImportError as error:
        print(error)
try:
    from sys import __proto__
except ImportError as error:
    print(type(error).__name__)


def f(constructor=1, **toString):
    return constructor, toString


print(f(2, __proto__=3, valueOf=4))


class D:
    __slots__ = ("__proto__", "constructor")


x = D()
x.constructor = 1
print(x.constructor, hasattr(x, "__proto__"), D.__slots__)
print("{constructor} {__proto__}".format(constructor=1, __proto__=2), "%(__proto__)s" % {"__proto__": 9})
