# Local, enclosing, global and built-in names.
x = "global"
def read():
    return x
def write():
    x = "local"
    return x
def declared():
    global x
    x = "changed"
    return x
print(read(), write(), read(), declared(), read(), x)
def early():
    try:
        print(y)
    except UnboundLocalError as e:
        print(type(e).__name__, e)
    y = 1
    return y
print(early())
def enclosing():
    v = 0
    def bump():
        nonlocal v
        v += 1
        return v
    def look():
        return v
    bump()
    bump()
    return look(), bump(), v
print(enclosing())
def free_unbound():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    return inner()
print(free_unbound())
def make_global():
    global created
    created = 42
try:
    created
except NameError as e:
    print(e)
make_global()
print(created)
len_ = len
def len(x):
    return "shadowed"
print(len([1]))
del len
print(len([1]))
try:
    undefined_name
except NameError as e:
    print(e)
