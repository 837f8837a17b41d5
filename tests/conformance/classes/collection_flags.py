# tags: size
# Which classes patterns take for sequences and mappings: subclasses, ABCs, registered classes; flags of types.
import collections, types
class L(list): pass
class D(dict): pass
class U(collections.UserDict): pass
class T(tuple): pass
class R: pass
for v in (L([1]), D(a=1), U(a=1), T((1,)), range(1), collections.deque([1]), memoryview(b'a'), b'a', 'a', bytearray(b'a'), types.MappingProxyType({'a':1}), collections.Counter('a'), collections.defaultdict(int,a=1), collections.UserList([1]), {1}, R(), iter([1]), collections.OrderedDict(a=1), collections.ChainMap({'a':1})):
    match v:
        case [x]: print(type(v).__name__,'seq',x)
        case {'a': x}: print(type(v).__name__,'map',x)
        case _: print(type(v).__name__,'none')
import collections.abc
class Q: pass
collections.abc.Sequence.register(Q)
print(Q.__flags__>>5&3)
class S2(collections.abc.Mapping):
    def __getitem__(s,k): return 7
    def __len__(s): return 1
    def __iter__(s): return iter('a')
    def get(s,k,d=None): return 9
match S2():
    case {'a': x}: print('map',x)
    case _: print('none')
print(S2.__flags__>>5&3, collections.abc.Sequence.__flags__>>5&3, collections.abc.MutableMapping.__flags__>>5&3)
for t in (int, list, dict, str, object, type, types.GenericAlias, type(iter([])), type(None), types.FunctionType, types.MethodType, ValueError, collections.deque, collections.OrderedDict, collections.defaultdict, L, D, T, R, U, Q, S2):
    # Without the bits that are set as types are looked up (13, 19).
    print(t.__name__, hex(t.__flags__ & ~((1 << 13) | (1 << 19))), t.__basicsize__, t.__itemsize__)
