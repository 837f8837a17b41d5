# global and nonlocal across nested functions and classes.
x = "module"
def outer():
    x = "outer"
    def middle():
        nonlocal x
        x = "middle"
        def inner():
            global x
            x = "inner set module"
            return x
        return inner(), x
    r = middle()
    return r, x
print(outer(), x)
def counter():
    n = 0
    class Step:
        def up(self):
            nonlocal n
            n += 1
            return n
    return Step()
c = counter()
print(c.up(), c.up())
class K:
    global fromclass
    fromclass = 5
    y = 1
    def m(self):
        return fromclass
print(fromclass, hasattr(K, "fromclass"), K().m())
def deep():
    v = 1
    def a():
        def b():
            nonlocal v
            v *= 10
        b()
        b()
    a()
    return v
print(deep())
def shadow():
    y = "function"
    class In:
        y = y
        def see(self):
            return y
    return In.y, In().see()
y = "global y"
print(shadow())
def params(a):
    def set_(v):
        nonlocal a
        a = v
    set_(a * 2)
    return a
print(params(21))
def loops():
    fs = []
    for i in range(3):
        def f():
            nonlocal i
            i += 10
            return i
        fs.append(f)
    return [f() for f in fs], i
print(loops())
