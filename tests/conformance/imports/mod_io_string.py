# In-memory text and byte files; open refuses what is not there.
import io
s = io.StringIO()
print(s.write("one\n"), s.writelines(["two\n", "three"]), s.getvalue(), s.tell(), s.seek(0), s.readline(), s.readlines(), s.seek(0, 2), s.truncate(3), s.getvalue(), s.closed, s.readable(), s.writable(), s.seekable(), s.isatty())
for line in io.StringIO("a\nb\n"):
    print(repr(line), end=" ")
print()
with io.StringIO("x") as f:
    print(f.read())
for g in (lambda: f.read(), lambda: s.write(b"x"), lambda: s.write(5), lambda: io.StringIO(5), lambda: s.seek(-1), lambda: io.BytesIO("a"), lambda: io.BytesIO().write("a"), lambda: s.read("a"), lambda: s.nope):
    try:
        print(g())
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
b = io.BytesIO(b"hello")
print(b.read(2), b.read(), b.read(), b.seek(1), b.read1(2), b.getbuffer().tobytes(), b.write(b"!!"), b.getvalue(), b.readinto(bytearray(3)))
print(io.StringIO("a\r\nb").read(), io.StringIO("a\r\nb", newline=None).read(), io.StringIO("abc").read(2), io.SEEK_END, io.StringIO("é€").read().encode())
class Out(io.StringIO):
    def write(self, t):
        return super().write(t.upper())
o = Out()
print("shout", file=o, end="")
print(o.getvalue(), o.__class__.__mro__[1].__name__)
