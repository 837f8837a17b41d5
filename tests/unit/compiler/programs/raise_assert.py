def f(a, b):
    raise
def g(a, b):
    raise a
def h(a, b):
    raise a from b
def i(a, b):
    raise a(b) from None
def j(a, b):
    assert a
    assert a, b
    assert a and b, f'{a}'
    assert not a
    assert a < b < 3
    assert 0
    assert 1
    assert (
        a
        or b
    ), b
