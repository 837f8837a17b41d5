# Every slice of a short list, tuple, str, bytes, bytearray, range and deque-like, and assignments to them.
bounds = (None, -7, -3, -1, 0, 1, 3, 6)
steps = (None, 1, 2, -1, -2)
l = [0, 1, 2, 3, 4]
total = 0
for a in bounds:
    for b in bounds:
        for s in steps:
            x = l[a:b:s]
            assert tuple(l)[a:b:s] == tuple(x) and list(range(5)[a:b:s]) == x and bytes(l)[a:b:s] == bytes(x) and bytearray(l)[a:b:s] == bytearray(x) and [int(c) for c in "01234"[a:b:s]] == x and [l[i] for i in range(*slice(a, b, s).indices(5))] == x
            total = (total * 31 + sum((i + 1) * v for i, v in enumerate(x)) + len(x)) % 1000003
print(total)
out = 0
for a in bounds:
    for b in bounds:
        for s in steps:
            m = l[:]
            n = len(m[a:b:s])
            try:
                m[a:b:s] = range(10, 10 + n)
                out = (out * 17 + sum(i * v for i, v in enumerate(m))) % 1000003
            except ValueError as e:
                print("assign", a, b, s, e)
            m = l[:]
            del m[a:b:s]
            out = (out * 13 + len(m) + sum(m)) % 1000003
            ba = bytearray(l)
            del ba[a:b:s]
            assert list(ba) == m
            if s in (None, 1):
                m = l[:]
                m[a:b:s] = ["x"] * 3
                ba = bytearray(l)
                ba[a:b:s] = b"xxx"
                assert [chr(v) if v == 120 else v for v in ba] == m, (a, b, m, ba)
                out = (out * 11 + len(m) + m.index("x")) % 1000003
print(out)
for bad in ((None, None, 2, [1]), (None, None, -1, [1, 2, 3]), (0, 4, 2, [1, 2, 3])):
    m = l[:]
    try:
        m[bad[0]:bad[1]:bad[2]] = bad[3]
    except ValueError as e:
        print(e)
m = l[:]
m[2:2] = m
print(m)
m[::2] = m[1::2]
print(m)
m[-100:1] = []
print(m)
m[100:] = "end"
print(m)
m[1:3] = (v for v in "gen")
print(m, m[slice(1, None, 3)])
class I:
    def __init__(self, v): self.v = v
    def __index__(self): print("index", self.v, end=" "); return self.v
print(l[I(1):I(4):I(2)])
m[I(0):I(1)] = [7]
del m[I(1):I(2)]
print(m[:3])
