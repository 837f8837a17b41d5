# tags: gc-time
# A suspended coroutine keeps its frame, and the frame what it names; cycles through it are the collector's.
import gc, sys, weakref
class R:
    def __init__(self, name): self.name = name
    def __del__(self): print("freed", self.name)
class Aw:
    def __await__(self): yield 1
async def holds(r):
    await Aw()
    print("never printed", r)
c = holds(R("argument"))
c.send(None)
print("suspended")
del c
print("dropped")
async def fails():
    r = R("local")
    await Aw()
c = fails()
c.send(None)
try:
    c.throw(KeyError)
except KeyError as e:
    print("error holds the frame")
print("error gone")
async def cycle():
    r = R("in a cycle")
    r.me = c
    await Aw()
c = cycle()
c.send(None)
w = weakref.ref(c)
del c
print(w() is None)
gc.collect()
print(w() is None)
async def outer():
    await middle
async def mid():
    r = R("middle's")
    await Aw()
middle = mid()
o = outer()
o.send(None)
print(sys.getrefcount(middle), o.cr_await is middle, type(middle.cr_await).__name__)
o.close()
print(middle.cr_frame, sys.getrefcount(middle))
async def ag():
    r = R("generator's")
    yield r
    yield 2
a = ag()
try:
    a.__anext__().send(None)
except StopIteration as e:
    print(e.value.name, sys.getrefcount(e.value))
step = a.__anext__()
print(sys.getrefcount(a), gc.is_tracked(step), [type(x).__name__ for x in gc.get_referents(step)])
step.close()
del step
print(sys.getrefcount(a))
del a
print("end")
