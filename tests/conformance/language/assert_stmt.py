# assert: message evaluated only on failure.
def msg():
    print("message made", end=" ")
    return "the message"
assert True, msg()
try:
    assert False, msg()
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert not 1
except AssertionError as e:
    print(repr(e), e.args, str(e) == "")
try:
    assert (lambda: 0)(), [1, 2]
except AssertionError as e:
    print(e, e.args)
def f(x):
    assert isinstance(x, int), f"not an int: {x!r}"
    assert x > 0 and x < 10, x
    return x
for v in (5, "a", 50):
    try:
        print(f(v))
    except AssertionError as e:
        print(repr(e))
AssertionError_ = AssertionError
AssertionError = KeyError
try:
    assert 0, "the real one is raised"
except AssertionError_ as e:
    print(type(e).__name__, e)
assert [0]
assert "", "falls through"
