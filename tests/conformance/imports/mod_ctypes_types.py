# tags: digits
# ctypes: simple types, structures, unions, arrays, pointers, over memory of their own.
from ctypes import *
import ctypes
for t in (c_bool, c_char, c_byte, c_ubyte, c_short, c_ushort, c_int, c_uint, c_long, c_ulong, c_longlong, c_ulonglong, c_float, c_double, c_char_p, c_void_p, py_object, c_wchar, c_int8, c_uint16, c_int64, c_size_t, c_ssize_t, c_time_t, c_wchar_p):
    print(t.__name__, t._type_, sizeof(t), alignment(t), t.__mro__[1].__name__, type(t).__name__, t.__module__)
for v in (c_bool(5), c_char(b"x"), c_char(65), c_byte(200), c_ubyte(-1), c_short(40000), c_float(1.1), c_double(2), c_void_p(), c_void_p(5), c_long(2**70), c_int(), c_wchar("é"), c_char_p(), py_object([1])):
    print(v, v.value)
for f in (lambda: c_int("x"), lambda: c_int(1.5), lambda: c_char(b"ab"), lambda: c_char("a"), lambda: c_double("x"), lambda: c_void_p("x"), lambda: c_bool(), lambda: c_char_p("x"), lambda: c_int(1, 2), lambda: sizeof(5), lambda: c_int.from_address(), lambda: c_int.from_address("x"), lambda: c_int(x=1), lambda: py_object().value, lambda: addressof(5), lambda: Structure(), lambda: c_wchar(b"x"), lambda: alignment(5), lambda: setattr(c_int(), "value", "x")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P(Structure):
    _fields_ = [("x", c_int), ("c", c_char), ("d", c_double), ("s", c_short)]
p = P(1, b"z", d=2.5)
print(p.x, p.c, p.d, p.s, sizeof(P), alignment(P), P.x, P.d.offset, P.d.size, P._fields_[0][0], type(P).__name__)
p.x = -7
p.s = 70000
print(p.x, p.s)
for f in (lambda: P(1, b"a", 1.0, 2, 3), lambda: P(1, x=2), lambda: P(nope=1), lambda: setattr(p, "x", "s"), lambda: p.nope, lambda: delattr(p, "x")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Q(P):
    _fields_ = [("more", c_byte), ("inner", P)]
q = Q(5, b"q", 1.5, 3, 9)
q.inner.x = 42
print(q.x, q.more, q.inner.x, sizeof(Q), isinstance(q, P), Q.more.offset)
class U(Union):
    _fields_ = [("i", c_uint), ("b", c_ubyte * 4), ("f", c_float)]
u = U(i=0x01020304)
print(list(u.b), sizeof(U), u.b[0], len(u.b))
u.b[0] = 255
print(hex(u.i), u.f > 0)
A = c_int * 3
a = A(1, 2)
print(A.__name__, list(a), len(a), a[1], a[-1], a[0:2], sizeof(a), A._length_, A._type_.__name__, A is c_int * 3, type(A).__name__)
a[2] = 9
a[0:2] = [7, 8]
print(list(a), 8 in a, sum(a))
for f in (lambda: a[5], lambda: A(1, 2, 3, 4), lambda: a.__setitem__(0, "x"), lambda: c_int * -1, lambda: c_int * "x", lambda: a["x"]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s = create_string_buffer(b"hello")
print(s.value, s.raw, sizeof(s), len(s), s[0], s[1:3])
s.value = b"hi"
print(s.raw, create_string_buffer(3).raw)
i = c_int(5)
r = pointer(i)
print(r.contents, r[0], POINTER(c_int).__name__, type(r).__name__, bool(r), bool(POINTER(c_int)()), POINTER(c_int) is POINTER(c_int), type(POINTER(c_int)).__name__)
r.contents.value = 6
r[0] += 1
print(i, r.contents is i, r.contents.value)
for f in (lambda: POINTER(c_int)().contents, lambda: POINTER(c_int)()[0], lambda: pointer(5), lambda: type(POINTER(c_int)(c_long(1)))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b = bytearray(b"\x01\x00\x00\x00\x02\x00\x00\x00")
v = c_int.from_buffer(b, 4)
v.value = 258
print(b, c_int.from_buffer_copy(b).value, (c_int * 2).from_buffer_copy(b)[1])
for f in (lambda: b.append(1), lambda: c_int.from_buffer(b"abcd"), lambda: c_int.from_buffer(bytearray(2)), lambda: c_int.from_buffer_copy(b"a"), lambda: c_int.from_buffer_copy(b"abcd", -1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(bytes(c_int(258)), memoryview(a).format, bytes(p)[:4], c_int.from_address(addressof(i)).value, P.from_address(addressof(p)).x, string_at(addressof(s), 2), string_at(b"text"))
big = (c_char * 40).from_address(id("some text that is longer"))
print(big[24 + 16:][:0], cast(addressof(i), POINTER(c_int)).contents.value, cast(r, c_void_p).value == addressof(i), isinstance(byref(i), object))
memset(s, 65, 2)
print(s.raw)
memmove(s, b"QQ", 1)
print(s.raw, resize.__name__, get_errno(), set_errno(3), get_errno())
class S(c_int): pass
print(S(3).value, S(3).value, c_int(1) == c_int(1), bool(c_int(0)), bool(c_int(2)), bool(c_void_p()))
print(c_char_p(b"text").value)
x = []
count = c_ssize_t.from_address(id(x))
count.value += 2
print(count.value)
count.value -= 2
print(count.value)
