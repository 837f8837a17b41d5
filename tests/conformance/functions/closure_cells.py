# Cells: contents, sharing, emptiness, comparison.
import types
def make():
    x = 1
    def get(): return x
    def put(v):
        nonlocal x
        x = v
    def drop():
        nonlocal x
        del x
    return get, put, drop
get, put, drop = make()
cell = get.__closure__[0]
print(cell.cell_contents, type(cell).__name__, cell is put.__closure__[0], repr(cell).startswith("<cell at 0x"))
put([1])
print(cell.cell_contents, get())
cell.cell_contents = "set from outside"
print(get())
drop()
for f in (get, lambda: cell.cell_contents, drop):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(repr(cell).endswith("empty>"))
put(5)
print(get())
del cell.cell_contents
print(repr(cell).endswith("empty>"))
a, b, e = types.CellType(1), types.CellType(2), types.CellType()
print(a < b, a == b, a == types.CellType(1), e < a, e == types.CellType(), a > e)
def order():
    b, a, c = 1, 2, 3
    def inner(): return c, a, b
    return inner
i = order()
print(i.__code__.co_freevars, [c.cell_contents for c in i.__closure__], order.__code__.co_cellvars)
def param(p, q):
    def f(): return p
    p = p * 2
    return f(), q
print(param(3, 4), param.__code__.co_cellvars, param.__code__.co_varnames)
def cls():
    class X:
        def m(self): return __class__
    return X
X = cls()
print(X.m.__closure__[0].cell_contents is X, X.m.__code__.co_freevars)
try:
    hash(a)
except TypeError as err:
    print(err)
