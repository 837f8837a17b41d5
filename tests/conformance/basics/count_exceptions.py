# The references that an exception being handled has.
import sys
def fail(arg):
    local = arg
    raise ValueError(arg)
o = ["payload"]
try:
    fail(o)
except ValueError as e:
    print(sys.getrefcount(e), sys.getrefcount(o))
    x = e
    print(sys.getrefcount(e), e.args[0] is o)
print(sys.getrefcount(o), sys.getrefcount(x))
x = None
print(sys.getrefcount(o))
try:
    fail(o)
except ValueError:
    print(sys.getrefcount(o))
print(sys.getrefcount(o))
try:
    try:
        fail(o)
    finally:
        print("finally", sys.getrefcount(o))
except ValueError as e:
    y = e
    print(sys.getrefcount(y), sys.getrefcount(o))
del y
print(sys.getrefcount(o))
try:
    raise KeyError(o) from ValueError(o)
except KeyError as e:
    print(sys.getrefcount(o), sys.getrefcount(e.__cause__))
print(sys.getrefcount(o))
