# Slices read, write and delete parts of a list.
l = list(range(10))
print(l[2:5], l[:3], l[7:], l[-3:], l[::2], l[1::3], l[::-1], l[8:2:-2], l[5:2], l[100:], l[-100:2])
l[2:4] = ["x", "y", "z"]
print(l)
l[:0] = [-1]
print(l)
l[len(l):] = "end"
print(l)
l[3:6] = []
print(l)
l[::2] = [0] * len(l[::2])
print(l)
del l[0]
del l[-1]
del l[1:3]
del l[::3]
print(l)
try:
    l[::2] = [1]
except ValueError as e:
    print(e)
try:
    l[0:1] = 5
except TypeError as e:
    print(e)
try:
    l[::0]
except ValueError as e:
    print(e)
try:
    l["a"]
except TypeError as e:
    print(e)
try:
    l[99] = 0
except IndexError as e:
    print(e)
try:
    del l[99]
except IndexError as e:
    print(e)
m = l
m[:] = [1, 2]
print(l, l is m, l[:] is l)
l += l
print(l)
