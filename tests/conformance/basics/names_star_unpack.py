# A starred target always takes a new list.
import sys
a, *b = [1, 2, 3]
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = range(5)
print(a, b, c, type(b))
a, *b = (1,)
print(a, b)
first, (second, *rest), *others = 1, (2, 3, 4), 5, 6
print(first, second, rest, others)
for head, *tail in [(1, 2, 3), "ab", [9]]:
    print(head, tail, sys.getrefcount(tail))
for bad in ((1,), (1, 2, 3), ()):
    try:
        x, y = bad
        print("bound", x, y)
    except ValueError as e:
        print(e)
try:
    x, *y, z = [1]
except ValueError as e:
    print(e)
try:
    x, y = 5
except TypeError as e:
    print(e)
