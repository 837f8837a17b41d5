# raise alone, raise from, context, nested handlers.
def a():
    try:
        1 / 0
    except ZeroDivisionError:
        raise
try:
    a()
except ZeroDivisionError as e:
    print("re-raised", e)
def b():
    try:
        {}["x"]
    except KeyError as e:
        raise ValueError("bad") from e
try:
    b()
except ValueError as e:
    print(e, repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)
def c():
    try:
        [][0]
    except IndexError:
        raise TypeError("second")
try:
    c()
except TypeError as e:
    print(e, repr(e.__context__), e.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("x") from None
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise int
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("one")
    except ValueError:
        try:
            raise KeyError("two")
        except KeyError:
            pass
        raise
except ValueError as e:
    print("still", e)
try:
    assert 1 > 2, "message"
except AssertionError as e:
    print(repr(e))
try:
    assert []
except AssertionError as e:
    print(repr(e))
try:
    raise ValueError("a", 1)
except ValueError as e:
    print(e, e.args)
