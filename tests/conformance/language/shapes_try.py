# Shapes of try, with, raise, assert, including nests and early exits.
def a(f):
    try: f()
    except: pass
    try: f()
    except ValueError: f(1)
    except (KeyError, f.E) as e: f(e)
    except f(): raise
    else: f(2)
    finally: f(3)
    try: f()
    finally: f()
def b(f):
    try:
        return f()
    except ValueError as e:
        return e
    except KeyError as e:
        if f: return 1
        raise f(e) from e
    finally:
        if f: return 2
def c(f):
    for x in f:
        try:
            if x: continue
            if f: break
            try: return x
            finally: f(x)
        except ValueError: continue
        finally: f()
    while f:
        try: f()
        except KeyError: break
        else: continue
def d(f):
    with f: pass
    with f as x: f(x)
    with f as x, f() as y, f.z: return x, y
    with (f as a, f as b): f(a, b)
    with f as (x, y), f as z.q, f as z[0]: pass
    with f:
        with f: raise ValueError
    for i in f:
        with i as j:
            if j: continue
            if i: break
            return j
def e(f):
    raise
def g(f):
    raise f
def h(f):
    raise f from None
def i(f):
    raise f(1) from f(2)
def j(f):
    try:
        try: f()
        except ValueError: f(1)
    except KeyError: f(2)
def k(f):
    try: f()
    except* ValueError as eg: f(eg)
    except* (KeyError, TypeError): f(1)
    else: f(2)
    finally: f(3)
def l(f):
    try: yield f
    except GeneratorExit: return
    finally: yield f()
def m(f):
    with f as x:
        yield x
        yield from f
    try:
        z = yield
    except ValueError: z = 1
    return z
def n():
    try: pass
    finally: pass
    try: return 1
    finally: pass
def o(x):
    try:
        x += 1
    except:
        try: x -= 1
        except: x = 0
        finally: x = 1
        raise
    def inner():
        nonlocal x
        try: del x
        except NameError as x: pass
    return inner
def p():
    try: import nothing_here
    except ImportError: nothing_here = None
    try: from nothing_here import x as y, z
    except ImportError as e: return str(e)
print(n(), p(), b(lambda *a: 5), list(l(lambda: 1)), [fn.__code__.co_stacksize for fn in (a, b, c, d, k, l, m, o)])
