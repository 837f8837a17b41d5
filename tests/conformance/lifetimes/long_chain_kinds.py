# tags: slow deep
# Past some 10,000 nested deallocations CPython puts objects aside. Which types count for that, and how many levels, shows
# in the order in which a chain of each dies.
import collections
import gc
gc.disable()
log = []
class Mark:
    __slots__ = ("number",)
    def __init__(self, number): self.number = number
    def __del__(self): log.append(self.number)
def raised(cls):
    def make(chain, mark):
        e = cls("text")
        e.args = (mark,)
        e.__context__ = chain
        return e
    return make
class UserException(Exception): pass
class UserOSError(OSError): pass
class UserDict(dict): pass
class UserTuple(tuple): pass
class UserDeque(collections.deque): pass
class UserOrdered(collections.OrderedDict): pass
class UserDefault(collections.defaultdict): pass
kinds = {
    "deque": lambda c, m: collections.deque([c, m]),
    "subclass of deque": lambda c, m: UserDeque([c, m]),
    "OrderedDict": lambda c, m: collections.OrderedDict([(1, c), (2, m)]),
    "subclass of OrderedDict": lambda c, m: UserOrdered([(1, c), (2, m)]),
    "defaultdict": lambda c, m: collections.defaultdict(None, {1: c, 2: m}),
    "subclass of defaultdict": lambda c, m: UserDefault(None, {1: c, 2: m}),
    "subclass of dict": lambda c, m: UserDict({1: c, 2: m}),
    "subclass of tuple": lambda c, m: UserTuple((c, m)),
    "Exception": raised(Exception),
    "subclass of Exception": raised(UserException),
    "OSError": raised(OSError),
    "subclass of OSError": raised(UserOSError),
    "StopIteration": raised(StopIteration),
    "KeyError": raised(KeyError),
    "AttributeError": raised(AttributeError),
    "MemoryError": raised(MemoryError),
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
