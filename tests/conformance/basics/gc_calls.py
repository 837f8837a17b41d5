# tags: gc-time
# The collector's switches exist; a plain program does not need them.
import gc
class N:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("freed", self.name)
print(gc.isenabled())
gc.disable()
print(gc.isenabled())
a = N("a")
a.me = a
i = id(a)
del a
print("unreachable, not freed")
print(gc.collect() > 0)
print("collected")
gc.enable()
print(gc.isenabled())
b, c = N("b"), N("c")
b.other, c.other = c, b
del b
print("b lives through c")
del c
print("a cycle again")
gc.collect()
print("end")
