# tags: slow deep
# The same as long_chain_kinds, for callables, iterators and wrappers: which types count when deallocations nest, and how
# many levels, shows in the order in which a chain of each dies.
import functools
import gc
import itertools
import types
gc.disable()
log = []
class Mark:
    __slots__ = ("number",)
    def __init__(self, number): self.number = number
    def __del__(self): log.append(self.number)
kinds = {
    "partial": lambda c, m: functools.partial(print, c, m),
    "bound method": lambda c, m: types.MethodType(print, (c, m)),
    "built-in method": lambda c, m: [c, m].append,
    "method-wrapper": lambda c, m: [c, m].__len__,
    "iterator": lambda c, m: iter([c, m]),
    "cell": lambda c, m: types.CellType((c, m)),
    "namespace": lambda c, m: types.SimpleNamespace(chain=c, mark=m),
    "property": lambda c, m: property(c, m),
    "generator": lambda c, m: (x for x in (c, m)),
    "slice": lambda c, m: slice(c, m),
    "staticmethod": lambda c, m: staticmethod((c, m)),
    "chain": lambda c, m: itertools.chain([c, m]),
}
for name, make in kinds.items():
    chain = None
    for i in range(10_200): chain = make(chain, Mark(i))
    log.clear()
    del chain
    runs = []
    for n in log:
        if runs and abs(n - runs[-1][1]) == 1:
            runs[-1][1] = n
            runs[-1][2] += 1
        else:
            runs.append([n, n, 1])
    print(name, len(log), runs[:4], runs[-1], len(runs))
