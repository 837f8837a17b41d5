# tags: size
# Arrays hold numbers, not objects.
import array, sys
a = array.array("i", [1, 2, 3])
print(a, a.typecode, a.itemsize, len(a), a[0], a[-1], list(a), sys.getsizeof(a) - sys.getsizeof(array.array("i")))
a.append(4); a.extend([5, 6]); a.insert(0, 0); print(a, a.pop(), a.pop(0), a)
a.remove(3); a.reverse(); print(a, a.index(2), a.count(5), 5 in a)
for code in array.typecodes:
    b = array.array(code)
    print(code, b.itemsize, b)
x = 1000
big = array.array("l", [x, x])
print(sys.getrefcount(x) < 10, big[0] is big[1], big.buffer_info()[1])
