# tags: size
# array.array: items of one C type, what fits into them, and how the block grows.
import array as A
import copy
import gc
import sys
from array import array

def t(f, *a, **k):
    try: return repr(f(*a, **k))
    except BaseException as e: return f"{type(e).__name__}: {e}"
print([x for x in dir(array) if x not in dir(object)], A.typecodes, A.ArrayType is array)
for c in 'bBhHiIlLqQfdw':
    print(c, array(c).itemsize, *(t(array, c, [x]) for x in (0, -1, 127, 128, 255, 256, 32768, 65536, 2**31, 2**32, 2**63, 2**64, -2**63-1, -129, -40000, -2**31-1, 1.5, "a", "é", "ab", None, True)), sep=' | ')
for a in ((), (5,), ('x',), ('ii',), ('i', 5), ('i', 'abc'), ('w', 'abc'), ('i', b'abcd'), ('i', b'abc'), ('i', bytearray(8)), ('i', (1,2)), ('i', {3:1}), ('i', range(3)), ('d', array('i', [1,2])), ('w', array('i',[1])), ('i', array('w', 'ab')), ('i', [1], 2), (b'i',), ('i', memoryview(b'abcd').tolist())):
    print(a, t(array, *a))
print(t(array, 'i', x=1), t(array, typecode='i'))
a = array('i', range(5))
print(a, repr(a), str(a), len(a), a[0], a[-1], a[1:3], a[::-2], a.typecode, a.itemsize, a.buffer_info()[1], bool(a), bool(array('b')), list(a), 3 in a, 9 in a, 3.0 in a)
for f in (lambda: a[5], lambda: a[-6], lambda: a['x'], lambda: a.__setitem__(9, 1), lambda: a.__setitem__('x', 1), lambda: a.__delitem__(9), lambda: a.__setitem__(0, 'x'), lambda: a + [1], lambda: a + array('b'), lambda: a * 'x', lambda: a.__iadd__([1]), lambda: a.__setitem__(slice(0,2), [1,2]), lambda: a.__setitem__(slice(0,2), array('b')), lambda: a.__setitem__(slice(0,4,2), array('i',[1])), lambda: a.append('x'), lambda: a.append(), lambda: a.extend(5), lambda: a.extend(array('d')), lambda: a.extend([1,'x']), lambda: a.index(99), lambda: a.remove(99), lambda: a.pop(99), lambda: array('i').pop(), lambda: a.insert('x', 1), lambda: a.fromlist((1,2)), lambda: a.fromlist([1,'x']), lambda: a.frombytes('x'), lambda: a.frombytes(b'x'), lambda: a.tounicode(), lambda: a.fromunicode('x'), lambda: hash(a), lambda: a.foo, lambda: a < 5, lambda: a.index(2, 9), lambda: a.index(2, 0, 1), lambda: a.count('x'), lambda: a.byteswap(1), lambda: a.__reduce_ex__(2), lambda: a.__reduce_ex__(3), lambda: array[int], lambda: 'a' in array('w','abc'), lambda: list(reversed(a)), lambda: a.clear(), lambda: A.array.__basicsize__, lambda: array('i') == array('d'), lambda: array('i', [1]) < array('d', [1.5]), lambda: array('f', [1,2]) == array('i', [1,2]), lambda: array('i',[1]) != [1]):
    print(t(f), a)
a = array('i')
s=[]
for i in range(40): s.append(sys.getsizeof(a)); a.append(i)
print(s)
while a: s.append(sys.getsizeof(a)); a.pop()
print(s[40:], sys.getsizeof(a))
a = array('h', [1,2,3]); m = memoryview(a)
print(m.format, m.itemsize, m.shape, m[1], m.tolist(), t(a.append, 4), t(a.pop), t(a.extend, []), t(a.clear), t(a.__setitem__, slice(0,1), array('h')))
m[0] = 9; m.release(); print(a); a.append(1); print(a, copy.copy(a), copy.deepcopy(a), a.tobytes(), a.tolist(), a*2, 2*a, a+a, a*0, a*-1)
a.byteswap(); print(a); a.reverse(); print(a); a.insert(0, 7); a.insert(-1, 8); a.insert(99, 9); print(a, a.index(9), a.count(7)); a.remove(7); print(a)
del a[0]; print(a); del a[::2]; print(a); a[1:1] = array('h', [5,6]); print(a); a[::2] = array('h', [0]*len(a[::2])); print(a); a[:] = a; print(a); a += a; a *= 2; print(a); a.extend(a); a.extend(x for x in (1,2)); print(a, len(a)); a.frombytes(b'\1\0'); a.fromlist([4]); print(a[-2:])
class S(array): pass
x = S('i', [1]); x.y = 2; print(x, x.__dict__, x[:], type(x[:]), copy.copy(x), type(x+x))
print(array('d', [1.5, float('nan'), float('inf')]), array('f', [0.1]), array('w', 'aé😀'), array('w', 'ab').tounicode(), str(array('w', "a'b")), array('b', b'\xff'))
print(gc.is_tracked(array('i')), sys.getsizeof(array('i', [1,2])), array('i', [1,2]) == array('i', [1,2]), array('i',[1,2]) < array('i',[1,3]), bytes(array('h',[1,2])), bytearray(array('b', [1])), b''.join([array('b',[65])]))
it = iter(array('i', [1,2])); print(next(it), it.__reduce__()[1:], list(it), list(it), type(it), t(next, it))
for x in ([1, 1], [1, 0], [1, 2], [1], [1, 1, 0]):
    v, w = array('i', [1, 1]), array('b', x)
    print(x, v < w, v <= w, v == w, v != w, v > w, v >= w)
