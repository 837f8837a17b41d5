# Loop variables, iterators and comprehension variables.
import sys
class Thing: pass
things = [Thing(), Thing()]
for t in things:
    print(sys.getrefcount(t), end=" ")
print(sys.getrefcount(t), sys.getrefcount(things))
for t in things:
    print(sys.getrefcount(things), end=" ")
    break
print(sys.getrefcount(things))
for i, t in enumerate(things):
    print(sys.getrefcount(t), end=" ")
print()
for a, b in zip(things, things):
    print(sys.getrefcount(a), a is b, end=" ")
print()
del a, b, t
print([sys.getrefcount(v) for v in things], [sys.getrefcount(v) for v in (Thing(), Thing())])
print({sys.getrefcount(v) for v in things}, {i: sys.getrefcount(v) for i, v in enumerate(things)})
for v in {"a": things}.values():
    print(sys.getrefcount(v))
it = iter(things)
print(sys.getrefcount(things), sys.getrefcount(it))
v = next(it)
print(sys.getrefcount(v), sys.getrefcount(things))
for v in it: pass
print(sys.getrefcount(things))
v = None
for thing in [Thing()]:
    print(sys.getrefcount(thing))
print(sys.getrefcount(thing))
