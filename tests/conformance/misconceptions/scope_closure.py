# A function's names are local; a comprehension has its own; a class body is no enclosing scope.
x = 1
def f():
    try:
        x += 1
    except UnboundLocalError as e:
        return str(e)
print(f(), x)
def g():
    global x
    x += 1
    return x
print(g(), x)
def h():
    if False: y = 1
    try:
        return y
    except UnboundLocalError as e:
        return str(e)
y = "global"
print(h())
def k():
    items = []
    def add(v): items.append(v)
    def rebind(v): items = [v]
    add(1); rebind(2)
    return items
print(k())
def n():
    total = 0
    def add(v):
        nonlocal total
        total += v
    add(5); add(6)
    return total
print(n())
print([x for x in range(3)], x)
for x in range(3): pass
print(x)
class A:
    v = 5
    def m(self):
        try:
            return v
        except NameError as e:
            return str(e)
print(A().m(), A.v)
try:
    1 / 0
except ZeroDivisionError as e:
    pass
try:
    print(e)
except NameError as err:
    print(err)
def late():
    return helper()
def helper(): return "defined later is fine"
print(late())
def shadow(list):
    return list
print(shadow(5), list((1, 2)))
if True:
    inside_if = 1
print(inside_if)
def args(a, b=x):
    a = b = None
    return a, b
x = "changed"
print(args(1), args.__defaults__)
def gen():
    for i in range(2):
        yield lambda: i
print([fn() for fn in gen()], [fn() for fn in list(gen())])
import sys
def deleted():
    z = 1
    del z
    return "z" in locals()
print(deleted(), "sys" in globals(), "z" in globals())
