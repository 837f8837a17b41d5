# tags: digits
# ctypes: what reading memory by address needs.
import ctypes, sys
from ctypes import c_ssize_t, c_long, py_object, Structure, POINTER, sizeof, c_size_t, c_int, c_uint32, c_char, c_void_p
x = [1, 2, 3]
print(c_ssize_t.from_address(id(x)).value, c_long.from_address(id(x)).value, sizeof(c_ssize_t), sizeof(c_int), sizeof(py_object), sizeof(c_void_p))
y = x
print(c_ssize_t.from_address(id(x)).value)
class PyObject(Structure):
    _fields_ = [("ob_refcnt", c_ssize_t), ("ob_type", c_void_p)]
class PyVarObject(Structure):
    _fields_ = [("ob_refcnt", c_ssize_t), ("ob_type", c_void_p), ("ob_size", c_ssize_t)]
o = PyVarObject.from_address(id(x))
print(o.ob_refcnt, o.ob_type == id(list), o.ob_size, sizeof(PyVarObject), sizeof(PyObject))
x.append(4)
print(o.ob_size, o.ob_refcnt)
del y
print(o.ob_refcnt)
t = (1, 2)
print(PyVarObject.from_address(id(t)).ob_size, PyObject.from_address(id(None)).ob_refcnt & 0xFFFFFFFF, c_uint32.from_address(id(None)).value)
p = py_object(x)
print(p.value is x, c_ssize_t.from_address(id(x)).value)
del p
back = ctypes.cast(id(x), py_object).value
print(back is x, o.ob_refcnt)
del back
items = c_size_t.from_address(id(x) + 24).value
print(c_size_t.from_address(items).value == id(x[0]), c_size_t.from_address(id(t) + 24).value == id(t[0]), c_ssize_t.from_address(id(x) + 32).value)
v = c_int(5)
v.value += 1
print(v, v.value, c_int(-1).value, c_int(2 ** 31).value, c_ssize_t(7), PyObject._fields_[0][0], c_long is c_ssize_t or sizeof(c_long))
f = 1.5
print(ctypes.c_double.from_address(id(f) + 16).value, PyObject.from_address(id(f)).ob_type == id(float))
for g in (lambda: c_ssize_t.from_address("x"), lambda: c_ssize_t("x"), lambda: c_ssize_t.from_address(), lambda: o.nope, lambda: c_int(1.5)):
    try:
        print(g())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
