# tags: size
# Files of bytes: buffers, positions, raw files; BytesIO and the object that it was given.
import io, sys
with open("made.bin", "wb") as b:
    print(b.write(bytes(range(5))), b.write(bytearray(b"xy")), b.tell(), repr(b), b.raw.closefd)
    print(open("made.bin", "rb").read())
    b.flush()
    print(open("made.bin", "rb").read())
with open("made.bin", "rb") as b:
    print(b.read(2), b.peek(1)[:1], b.read1(3), b.tell(), b.seek(-1, 2), b.read(), b.readinto(bytearray(2)))
with open("made.bin", "r+b") as b:
    b.seek(2)
    b.write(b"--")
    print(b.read(), b.seek(0), b.read())
with open("made.bin", "rb", buffering=0) as raw:
    print(raw, raw.read(3), raw.readall(), raw.mode)
given = b"given"
n = sys.getrefcount(given)
b = io.BytesIO(given)
print(sys.getrefcount(given) - n, b.getvalue() is given, sys.getsizeof(b))
b.write(b"G")
print(sys.getrefcount(given) - n, b.getvalue(), sys.getsizeof(b), b.getvalue() is b.getvalue())
view = b.getbuffer()
for op in (lambda: b.write(b"longer than it"), lambda: b.close(), lambda: b.truncate(1)):
    try:
        print(op())
    except BufferError as e:
        print(e)
view[0] = 65
view.release()
print(b.getvalue(), b.truncate(2), b.getvalue(), b.readlines(), b.seek(0), list(b))
import os
os.remove("made.bin")
