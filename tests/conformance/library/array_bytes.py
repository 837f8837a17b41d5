# Bytes in and out, views, text.
import array
a = array.array("H", [1, 256, 65535])
print(a.tobytes(), array.array("H", a.tobytes()) == a)
a.byteswap(); print(a)
b = array.array("B"); b.frombytes(b"abc"); b.fromlist([1, 2]); print(b, b.tolist(), bytes(b))
m = memoryview(a); print(m.format, m.shape, m.itemsize, m.tolist()); m[0] = 5; print(a[0])
try:
    a.append(1)
except BufferError as e:
    print(e)
m.release(); a.append(1); print(a)
u = array.array("u", "héllo"); print(u, u.tounicode(), array.array("w", "wide").tounicode())
try:
    b.frombytes("x")
except TypeError as e:
    print(e)
try:
    array.array("i").frombytes(b"abc")
except ValueError as e:
    print(e)
