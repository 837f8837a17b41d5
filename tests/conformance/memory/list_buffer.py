# tags: address digits
# A list's item array moves when it grows, the list does not; read by ctypes.
from ctypes import c_ssize_t, c_size_t
def fields(l): return c_ssize_t.from_address(id(l) + 16).value, c_size_t.from_address(id(l) + 24).value, c_ssize_t.from_address(id(l) + 32).value
l = []
i = id(l)
print(fields(l)[0], fields(l)[1] == 0, fields(l)[2])
moves, caps, last = 0, [], None
for n in range(200):
    l.append(n)
    size, items, cap = fields(l)
    if items != last: moves += 1
    last = items
    if not caps or caps[-1] != cap: caps.append(cap)
print(id(l) == i, caps, moves <= len(caps))
print([c_size_t.from_address(last + 8 * k).value == id(l[k]) for k in (0, 1, 199)])
m = l[:]
print(fields(m)[0], fields(m)[2], fields(m)[1] != fields(l)[1], c_size_t.from_address(fields(m)[1]).value == id(l[0]))
while len(l) > 3: l.pop()
print(fields(l)[0], fields(l)[2])
l.clear()
print(fields(l)[0], fields(l)[1] == 0, fields(l)[2])
t = (1, 2, 3)
print(c_ssize_t.from_address(id(t) + 16).value, [c_size_t.from_address(id(t) + 24 + 8 * k).value == id(t[k]) for k in range(3)])
n = 2 ** 70 + 5
print(c_size_t.from_address(id(n) + 16).value >> 3, [__import__("ctypes").c_uint32.from_address(id(n) + 24 + 4 * k).value for k in range(3)])
f = 2.5
print(__import__("ctypes").c_double.from_address(id(f) + 16).value)
s = "abc"
print(c_ssize_t.from_address(id(s) + 16).value, bytes(__import__("ctypes").c_char.from_address(id(s) + 40 + k).value[0] for k in range(3)))
for o in (l, t, n, f, s, {}, set(), None):
    print(c_size_t.from_address(id(o) + 8).value == id(type(o)), end=" ")
print()
