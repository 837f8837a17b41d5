# bytearray: mutation, methods that change it, differences from bytes.
a = bytearray(b"hello")
a[0] = 72
a.append(33)
a.extend(b"!?")
a.extend([46])
a.insert(1, 45)
print(a, len(a), a[0], a[1:3], a.pop(), a.pop(0), a, a.remove(33), a, a.reverse(), a)
a[1:3] = b"XYZ"
a[::2] = b"." * len(a[::2])
print(a)
del a[0], a[-1:], a[::3]
print(a, a.copy(), a.copy() is a, a.clear(), a)
a += b"abc"
b = a
b += bytearray(b"d")
b *= 2
print(a, a is b, a + b"x", b"x" + a, type(b"x" + a).__name__, type(a + b"x").__name__, a == b"abcdabcd", a < b"b", 97 in a, b"cd" in a, a.find(b"d"), a.upper(), a.hex(), a.decode(), bytes(a), list(a[:2]), a.count(b"a"), a.split(b"d"), bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(), bytearray(b"x") * 3, a.__alloc__() >= len(a), a.startswith(b"ab"), bytearray.fromhex("ff"), a.replace(b"a", b"-"), a.strip(b"a"), bytearray(b",").join([b"a", b"b"]), a.partition(b"c"), a.translate(None, b"ab"), repr(bytearray(b"'")))
for f in (lambda: hash(a), lambda: a.append(256), lambda: a.append("a"), lambda: a.__setitem__(0, -1), lambda: a.__setitem__(99, 1), lambda: a.__setitem__(0, b"a"), lambda: a.extend(5), lambda: a.extend("s"), lambda: a.extend([300]), lambda: a.remove(1), lambda: bytearray().pop(), lambda: a.pop(99), lambda: a.insert("a", 1), lambda: bytearray("a"), lambda: a.__setitem__(slice(0, 4, 2), b"x"), lambda: a.__setitem__(slice(0, 1), 5), lambda: a + "x", lambda: a.__delitem__(99), lambda: a["x"], lambda: a.__setitem__(slice(0, 1), "x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
m = memoryview(a)
try:
    a.append(1)
except BufferError as e:
    print(e)
m[0] = 90
m.release()
a.append(1)
print(a)
for x in a[:2]:
    print(x, end=" ")
print(a.__iadd__(b"q") is a, a.__imul__(1) is a, a.__contains__(90), a.__getitem__(0), a.__len__(), a.__eq__(a), a.__ne__(a), a.__mod__(()), a.isalnum(), a.__reduce_ex__(2)[0].__name__, a.__init__(b"re"), a)
