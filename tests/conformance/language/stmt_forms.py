# Small statement forms: pass, ellipsis bodies, semicolons, docstrings, nested functions in branches.
def a(): pass
def b(): ...
def c(): "doc"; return 1
class D: "class doc"; x = 1; y = 2
class E: ...
print(a(), b(), c(), c.__doc__, D.__doc__, D.x + D.y, E.__doc__)
if 1:
    def f(): return "then"
else:
    def f(): return "else"
print(f())
for i in range(2): print(i, end=" ")
while i: i -= 1
else: print("while else")
try: 1 / 0
except ZeroDivisionError: print("one line")
finally: print("done")
with __import__("contextlib").nullcontext(5) as n: print(n)
x = 1,
print(x)
y = (
    1,
    2,
)
print(y)
def g():
    "not a docstring" + "x"
    return g.__doc__
print(g())
def h():
    f"not a docstring {1}"
print(h.__doc__)
def multi():
    """First line.

        indented
    last
    """
print(repr(multi.__doc__))
lambda: 0
5
"a statement"
[1, 2]
not 3
(yield_ := 4)
print(yield_)
def unreachable():
    return 1
    print("never")
    raise ValueError
print(unreachable(), unreachable.__code__.co_consts)
class F(D, E, metaclass=type): z = D.x
print(F.z, F.y, F.__doc__)
global_at_module = 1
