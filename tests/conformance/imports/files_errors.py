# tags: platform
# What open and files complain about.
with open("made.txt", "w") as f:
    f.write("one\ntwo\n")
for a in ([5.5], ["made.txt", "q"], ["made.txt", "rw"], ["made.txt", "r", 0], ["made.txt", "rb", 1, "utf-8"], ["."], ["nodir/x", "w"], ["made.txt", "x"], ["made.txt", "r", -1, None, None, "q"], ["made.txt", "rb", -1, None, "strict"], ["made.txt", "rb", -1, None, None, "\n"], ["a\0b"], ["made.txt", "rt+b"], ["made.txt", "rtU"], ["made.txt", 5], ["made.txt", "r", -1, "nope"], ["made.txt/y"], [""], ["made.txt", ""], ["made.txt", "r", "x"], ["made.txt", "r", -1, 5]):
    try:
        print(a, open(*a))
    except Exception as e:
        print(a, type(e).__name__, e)
f = open("made.txt", "w")
for op in (lambda: f.read(), lambda: f.write(5), lambda: f.write(b"x"), lambda: f.readline(), lambda: next(f), lambda: f.seek(-1), lambda: f.seek(1, 1), lambda: f.write("abc"), lambda: f.tell(), lambda: f.nope, lambda: f.close(), lambda: f.write("x"), lambda: f.read(), lambda: f.closed, lambda: f.__enter__(), lambda: f.flush(), lambda: f.fileno(), lambda: f.seek(0)):
    try:
        print(op())
    except Exception as e:
        print(type(e).__name__, e)
f = open("made.txt", "r")
for op in (lambda: f.write("abc"), lambda: f.read(1), lambda: f.read(), lambda: f.seek(0), lambda: f.readlines(), lambda: f.truncate(), lambda: f.seek(0, 2), lambda: f.read("x"), lambda: f.buffer.read(), lambda: f.detach(), lambda: f.read()):
    try:
        print(op())
    except Exception as e:
        print(type(e).__name__, e)
import os
os.remove("made.txt")
