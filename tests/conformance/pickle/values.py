# tags: library
# The bytes of a pickle, protocol after protocol.
import pickle
objs = [None, True, False, 0, 1, -1, 255, 256, 65536, -129, 2**31 - 1, 2**31, -2**31, -2**31 - 1, -2**63, 2**64, 1.5, -0.0, "", "abc", "é€\U0001F600", "a\nb\\", b"", b"\xff\x00", bytearray(b"hi"), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {}, {1: 2}, {1: 2, 3: "x"}, set(), {1}, frozenset([7]), 1 + 2j, range(10), slice(1, 2), Ellipsis, NotImplemented, int, type(None), len, ValueError("x", 1), KeyError("k"), ["a", "a"], iter([1, 2]), enumerate([1]), zip([1], [2])]
for o in objs:
    for proto in range(6):
        b = pickle.dumps(o, proto)
        q = pickle.loads(b)
        print(type(o).__name__, proto, b, type(q) is type(o), q == o)
