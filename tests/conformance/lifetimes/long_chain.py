# tags: slow deep
# Chains of up to 100,000 links die by count alone, without a collection and without running out of stack.
import gc
import weakref
gc.disable()
gc.collect()
LENGTH = 100_000
log = []
class Marked:
    __slots__ = ("number",)
    def __init__(self, number): self.number = number
    def __del__(self): log.append(self.number)
class Slotted:
    __slots__ = ("next", "mark", "__weakref__")
    def __init__(self, next, mark): self.next = next; self.mark = mark
class Plain:
    def __init__(self, next, mark): self.next = next; self.mark = mark
class Final:
    def __init__(self, next, mark): self.next = next; self.number = mark.number
    def __del__(self): log.append(self.number)
class Sub(list): pass
def sub(next, mark):
    s = Sub((next, mark))
    return s
def runs(numbers):
    "Turns a log into [first, last, count] of rising or falling runs."
    out = []
    for n in numbers:
        if out and abs(n - out[-1][1]) == 1: out[-1][1] = n; out[-1][2] += 1
        else: out.append([n, n, 1])
    return out[:12], len(out)
def cell(next, mark):
    return lambda: (next, mark)
makers = [
    ("list", lambda next, mark: [next, mark]),
    ("tuple", lambda next, mark: (mark, next)),
    ("dict", lambda next, mark: {"mark": mark, "next": next}),
    ("slotted", Slotted),
    ("plain", Plain),
    ("finalizer", Final),
    ("subclass of list", sub),
    ("set in tuple", lambda next, mark: (frozenset([next]), mark)),
    ("closure", cell),
]
for name, make in makers:
    chain = None
    # A set hashes all that it is made of.
    for i in range({"list": LENGTH, "set in tuple": 100}.get(name, 10_200)):
        chain = make(chain, Marked(i))
    log.clear()
    del chain
    print(name, len(log), *runs(log))
end = Slotted(None, None)
gone = []
watch = weakref.ref(end, lambda r: gone.append(len(log)))
chain = end
for i in range(LENGTH): chain = Slotted(chain, Marked(i))
del end
log.clear()
del chain
print(gone, watch())
print(gc.collect())
