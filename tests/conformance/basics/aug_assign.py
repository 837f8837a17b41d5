# Augmented assignment to names, items, attributes and slices.
x = 5
x += 2; x -= 1; x *= 3; x //= 2; x **= 2; x %= 50
print(x)
x <<= 2; x |= 1; x &= 0xFF; x ^= 0x0F; x >>= 1
print(x)
x /= 4
print(x)
l = [1, 2, 3]
l[0] += 10
l[-1] *= 2
l[1:2] += [7, 8]
print(l)
d = {"n": 1}
d["n"] += 1
d["n"] -= 5
print(d)
class O: pass
o = O()
o.v = 1
o.v += 1
o.l = []
o.l += [1]
o.l += "ab"
print(o.v, o.l)
s = "a"
t = s
s += "b"
print(s, t)
def order(tag, value):
    print(tag, end=" ")
    return value
order("container", l)[order("index", 0)] += order("value", 1)
print(l)
class R:
    def __iadd__(self, other):
        return "replaced"
    def __isub__(self, other):
        return NotImplemented
    def __sub__(self, other):
        return "by __sub__"
r = R()
r += 1
print(r)
r = R()
r -= 1
print(r)
try:
    undefined += 1
except NameError as e:
    print(e)
try:
    l += 5
except TypeError as e:
    print(e)
print(l)
