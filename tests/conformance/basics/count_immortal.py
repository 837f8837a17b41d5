# tags: immortal
# Immortal objects show one number, whatever happens to them.
import sys
print(sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False), sys.getrefcount(...))
print(sys.getrefcount(0), sys.getrefcount(256), sys.getrefcount(-5), sys.getrefcount(()), sys.getrefcount(""))
print(sys.getrefcount("a"), sys.getrefcount(chr(200)), sys.getrefcount(int), sys.getrefcount(list), sys.getrefcount(type))
l = [None] * 100
print(sys.getrefcount(None))
print(sys.getrefcount(-6) < 100, sys.getrefcount(257) < 100)
zork = 1
print(sys.getrefcount("zork"))
print(sys.getrefcount("zork2") < 100)
print(sys.getrefcount(NotImplemented), sys.getrefcount(ValueError), sys.getrefcount(object))
