# Carets for statements: assignment, del, import, raise, with, for, assert, call over lines.
import traceback, sys
def show(fn):
    try:
        fn()
    except Exception:
        traceback.print_exc(file=sys.stdout)
def assign():
    a, b = 1, 2
    a, b = (1, 2, 3)
def item():
    t = (1,)
    t[0] = 5
def attr():
    (5).x = 1
def delete():
    del {}["k"]
def imp():
    import no_such_module
def frm():
    from sys import no_such_name
def ra():
    raise ValueError("msg")
def rafrom():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("msg") from e
def wi():
    with 5 as x:
        pass
def fo():
    for i in 5:
        pass
def ass():
    assert 1 == 2, "not equal"
def call():
    print(
        "a",
        int(
            "x"
        ),
    )
def aug():
    x = "s"
    x += 1
def ret():
    return {}["missing"] + 1
def unbound():
    print(later)
    later = 1
def method():
    "abc".split(
        5,
    )
def dec():
    @undefined_decorator
    def inner():
        pass
def cls():
    class K(undefined_base):
        pass
def lam():
    return (lambda x: x.y)(1)
def yielded():
    list(gen())
def gen():
    yield 1
    yield 1 / 0
def default():
    def f(a=1 / 0): pass
for fn in (assign, item, attr, delete, imp, frm, ra, rafrom, wi, fo, ass, call, aug, ret, unbound, method, dec, cls, lam, yielded, default):
    show(fn)
