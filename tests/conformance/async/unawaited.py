# tags: location
# What was never awaited is told when it dies; hooks hear of asynchronous generators that do.
import sys
async def inner():
    return 1
async def ag():
    try:
        while True:
            yield 1
    finally:
        print("cleanup")
def never():
    inner()
never()
never()
x = inner()
x = None
ag()
ag().asend(None)
ag().aclose()
print(sys.get_asyncgen_hooks())
def first(a):
    print("first", a.__name__)
def fin(a):
    print("finalizer", a.__name__, a.ag_running)
sys.set_asyncgen_hooks(first, finalizer=fin)
print(sys.get_asyncgen_hooks().firstiter is first, sys.getrefcount(first))
a = ag()
try:
    a.__anext__().send(None)
except StopIteration as e:
    print(e.value)
a = None
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks(), sys.getrefcount(first))
try:
    sys.set_asyncgen_hooks(1)
except TypeError as e:
    print(e)
a = ag()
try:
    a.__anext__().send(None)
except StopIteration as e:
    print(e.value)
del a
import warnings
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    inner()
    ag().asend(1)
    print([str(w.message) for w in log], log[0].source.__name__)
