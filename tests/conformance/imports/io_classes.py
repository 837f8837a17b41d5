# Streams over streams, classes of their own among them.
import io
class Loud(io.StringIO):
    def close(self):
        print("closing", self.getvalue())
        super().close()
s = Loud("text")
del s
w = io.TextIOWrapper(io.BytesIO(b"x\ny\n"))
print(w.readlines(), w.buffer.getvalue(), w)
b = io.BytesIO()
w = io.TextIOWrapper(b, encoding="utf-8", write_through=True)
w.write("hé")
print(b.getvalue(), w.line_buffering, w.detach() is b)
print(isinstance(w, io.TextIOBase), isinstance(b, io.BufferedIOBase), issubclass(io.FileIO, io.RawIOBase), io.UnsupportedOperation.__mro__[1:3])
class Source(io.RawIOBase):
    def __init__(self): self.left = b"raw bytes\nsecond"
    def readable(self): return True
    def readinto(self, into):
        part, self.left = self.left[:len(into)], self.left[len(into):]
        into[:len(part)] = part
        return len(part)
print(Source().read(3), io.BufferedReader(Source()).readline(), list(io.TextIOWrapper(Source())) if False else io.BufferedReader(Source()).read())
def lines(): 
    yield "a\n"
    yield "b\n"
with open("gen.txt", "w") as f: f.writelines(lines())
print(open("gen.txt").read().splitlines())

import os
f = open("gen.txt")
f.close()
os.remove("gen.txt")
