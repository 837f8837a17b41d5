# Text files that a program writes and reads: modes, positions, ends of lines, encodings.
with open("made.txt", "w") as f:
    print(f.write("one\ntwo\n"), f.name, f.mode, f.encoding, f.errors, f.newlines, f.closed, f.buffer.name, f.buffer.raw.mode)
    print("three", file=f)
    print(f.tell(), f.seekable(), f.readable(), f.writable(), f.isatty())
print(f.closed, repr(f))
with open("made.txt") as f:
    print(f.read(3), f.tell(), f.readline(), f.readlines(), f.read(), f.seek(4), next(f), list(f))
for line in open("made.txt"):
    print(repr(line), end=" ")
print()
with open("made.txt", "a+") as f:
    f.write("four")
    f.seek(0)
    print(f.read().split())
with open("made.txt", "r+") as f:
    f.write("ONE")
    f.seek(0)
    print(f.readline(), end="")
    f.truncate(3)
print(open("made.txt").read())
with open("nl.txt", "w", newline="\r\n") as f:
    f.write("a\nb\r\n")
print(open("nl.txt", "rb").read(), repr(open("nl.txt").read()), repr(open("nl.txt", newline="").read()), open("nl.txt", newline="\r").readlines())
with open("nl.txt") as f:
    f.read()
    print(f.newlines)
with open("u.txt", "w", encoding="utf-8") as f:
    f.write("é€😀z")
with open("u.txt", encoding="utf-8") as f:
    print(f.read(2), f.tell(), f.read(1), f.tell(), f.read())
try:
    open("u.txt", encoding="ascii").read()
except UnicodeDecodeError as e:
    print(e)
print(open("u.txt", encoding="ascii", errors="replace").read() == "\ufffd" * 9 + "z", open("u.txt", "rb").read())
import os
for name in ("made.txt", "nl.txt", "u.txt"):
    os.remove(name)
