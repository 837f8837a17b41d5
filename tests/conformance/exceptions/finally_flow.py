# finally with return, break, continue, raise: which one wins.
def a():
    try:
        return "try"
    finally:
        print("finally", end=" ")
def b():
    try:
        return "try"
    finally:
        return "finally wins"
def c():
    try:
        1 / 0
    finally:
        return "swallowed"
def d():
    for i in range(3):
        try:
            return i
        finally:
            continue
    return "after loop"
def e():
    for i in range(3):
        try:
            1 / 0
        except ZeroDivisionError:
            break
        finally:
            print("f", i, end=" ")
    return i
def f():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")
def g():
    x = 1
    try:
        return x
    finally:
        x = 2
def h():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
def i():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("inner finally", end=" ")
    except ValueError as err:
        print("caught", err, end=" ")
        return "i"
    finally:
        print("outer finally", end=" ")
def j():
    while True:
        try:
            try:
                break
            finally:
                print("one", end=" ")
        finally:
            print("two", end=" ")
    return "j"
def k():
    try:
        pass
    except ValueError:
        print("no")
    else:
        try:
            return "else return"
        finally:
            print("else finally", end=" ")
    finally:
        print("k finally", end=" ")
def l(n):
    try:
        if n == 0: return "zero"
        if n == 1: raise ValueError
        if n == 2: raise KeyError
    except ValueError:
        return "value"
    else:
        return "else"
    finally:
        if n == 2: return "finally"
for fn in (a, b, c, d, e, g, h, i, j, k):
    print(fn())
try:
    f()
except KeyError as err:
    print(repr(err), repr(err.__context__))
print([l(n) for n in range(4)])
