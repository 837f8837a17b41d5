# tags: library
# What cannot be written, and what cannot be read.
import pickle
def outer():
    def local(): pass
    return local
class W:
    def __reduce__(self): return rv
class NotFound: pass
NotFound.__qualname__ = "Elsewhere"
class Other: pass
Other.__qualname__ = "W"
for bad in (outer(), (lambda: 0), (i for i in ()), pickle, NotFound, Other, outer.__code__, memoryview(b"x")):
    for proto in (0, 4):
        try:
            print(pickle.dumps(bad, proto))
        except Exception as e:
            print(type(e).__name__, str(e).split(" at 0x")[0])
for rv in ("nope", 5, (1,), (1, 2), (int, 5), (int, (), 1, 2), (int, (), None, None, 7), (int, (), 1, None, None, 9), (int, ()) + (None,) * 5):
    try:
        print(pickle.dumps(W()))
    except Exception as e:
        print(rv, type(e).__name__, str(e).split(" at 0x")[0])
for bad in (lambda: pickle.dumps(1, 6), lambda: pickle.loads("x"), lambda: pickle.dump(1, 2), lambda: pickle.load(3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
for data in (b"", b"abc", b"\x80\x04", b"\x80\x09.", b"(", b"h\x05.", b"K", b"\x00", b"'", b"cnope\nx\n.", b"c__main__\nnope\n.", b"0.", b"\x80\x04\x8c\x05ab", b"a.", b")a.", b"e.", b"NR.", b"N)\x81.", b"S5\n.", b"}(K\x01u."):
    try:
        print(pickle.loads(data))
    except Exception as e:
        print(data, type(e).__name__, str(e).split(" from ")[0])
print(pickle.PicklingError, pickle.UnpicklingError.__mro__)
pickle.loads(b"\x80\x04\x8c\x05ab")
