# Slices, concatenation, comparison.
import array
a = array.array("h", range(6))
print(a[1:3], a[::-1], a[::2], a + array.array("h", [9]), a * 2, a == array.array("i", range(6)), a < array.array("h", [1]))
a[1:3] = array.array("h", [7, 7, 7]); print(a)
del a[0]; del a[-2:]; print(a)
a[::2] = array.array("h", [0, 0]); print(a)
a += a; print(a)
a *= 2; print(len(a))
for bad in (lambda: a + [1], lambda: a.__setitem__(slice(0, 1), [1]), lambda: a[99], lambda: array.array("z"), lambda: array.array("b", [200]), lambda: array.array("u", "x").append("yy"), lambda: a.extend(array.array("i")), lambda: array.array("i", "text"), lambda: array.array("i", [1.5]), lambda: a.pop(99), lambda: a.remove(99), lambda: array.array()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
