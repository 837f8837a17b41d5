# memoryview over bytes and bytearray.
b = bytearray(b"abcdef")
m = memoryview(b)
print(m[0], m[-1], m[1:3].tobytes(), m[::2].tolist(), len(m), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.readonly, m.contiguous, m.c_contiguous, m.f_contiguous, m.suboffsets, m.obj is b, m.hex(), m == b, m == b"abcdef", 97 in m, list(m[:2]), bytes(m), m.tolist(), type(m).__name__)
m[0] = 65
m[1:3] = b"BC"
print(b, m[::-1].tobytes())
r = m.toreadonly()
print(r.readonly, memoryview(b"xy").readonly)
for f in (lambda: r.__setitem__(0, 1), lambda: m.__setitem__(0, 256), lambda: m.__setitem__(0, "a"), lambda: m.__setitem__(99, 1), lambda: m[99], lambda: m["a"], lambda: m.__setitem__(slice(0, 2), b"xyz"), lambda: m.__delitem__(0), lambda: memoryview("s"), lambda: memoryview(5), lambda: memoryview(), lambda: hash(m), lambda: m < m, lambda: m + m, lambda: m[0, 1], lambda: m.cast("Q"), lambda: m.cast("zz"), lambda: b.append(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
c = m[:4].cast("H")
print(len(c), c.format, c.itemsize, c.tolist() == [65 + 256 * 66, 67 + 256 * 100], c.cast("B")[0], m.cast("B", (2, 3)).tolist(), m.cast("B", shape=[3, 2])[1, 1], m.cast("c")[0], m.cast("b").tolist()[:2])
with memoryview(b"tmp") as t:
    print(t[0])
try:
    t[0]
except ValueError as e:
    print(e)
m.release()
m.release()
try:
    m.tolist()
except ValueError as e:
    print(e)
print(hash(memoryview(b"abc")) == hash(b"abc"), memoryview(b"ab") == memoryview(b"ab"), memoryview(b"ab") != b"ac", [x for x in memoryview(b"hi")], memoryview(memoryview(b"deep"))[0], tuple(memoryview(b"ab")), max(memoryview(b"az")), memoryview(b"x").__len__(), memoryview(b"x").__getitem__(0), memoryview(b"x").__eq__(b"x"), memoryview(b"x").__ne__(b"x"), memoryview(b"q").tobytes("C"), memoryview(b"x").__enter__().tolist(), list(reversed(memoryview(b"ab"))), memoryview(b"aab").count(97) if hasattr(m, "count") else "3.14")
