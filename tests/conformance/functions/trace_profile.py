# tags: location
# Events of settrace and setprofile, line by line: loops, handlers, generators, classes, built-in functions.
import sys
log=[]
def tracer(frame, event, arg):
    if event == "exception": arg = arg[0].__name__
    elif callable(arg): arg = "function"
    elif hasattr(arg,'send'): arg="gen"
    log.append((event, frame.f_code.co_name, frame.f_lineno, arg))
    return tracer
def one(n):
    for i in range(n): pass
    while n: n -= 1
    x = [i for i in range(2)]
    return [i
            for i in range(2)
            if i]
def boom(): raise ValueError
def mid():
    boom()
def outer():
    try:
        mid()
    except ValueError as e:
        x = 1
    finally:
        x = 2
def gen():
    try:
        y = yield 1
        yield 2
    except KeyError:
        yield 3
    finally:
        log.append("fin")
def drive():
    g = gen()
    next(g)
    print(g.throw(KeyError))
    g.close()
def yf():
    yield from gen2()
    return 5
def gen2():
    yield 1
    yield 2
def drive2():
    for x in yf():
        y = x
    with C() as c: pass
    with C() as c:
        try:
            1/0
        except Exception: pass
        finally: pass
class C:
    def __enter__(self): return self
    def __exit__(self, *a): return False
def cls():
    class A:
        x = 1
        def f(self): pass
    a = A(); a.f()
    if (a and
        0):
        pass
    else:
        b = (1 if a
             else 2)
    while True:
        if a: break
    match a:
        case int(): pass
        case _:
            b = 1
    f = (lambda:
        5)
    f()
    try:
        next(iter([]))
    except StopIteration: pass
    for q in it(): pass
    return (yield_ := 1)
def it():
    yield from (1,)
def run(f, *args):
    log.clear()
    sys.settrace(tracer)
    try: r = f(*args)
    except Exception as e: r = repr(e)
    sys.settrace(None)
    for entry in log[:-1]: print(entry)
    print('--', r)
run(one, 3); run(outer); run(mid); run(drive); run(drive2); run(cls)
def bad(frame, event, arg):
    if event=="line": raise RuntimeError("in tracer")
    return bad
def g():
    x = 1
    return x
sys.settrace(bad)
try: g()
except RuntimeError as e: print("err", e, sys.gettrace())
def nolines(frame, event, arg):
    frame.f_trace_lines=False; frame.f_trace_opcodes=True
    log.append((event, frame.f_lineno)); return nolines
log.clear(); sys.settrace(nolines); g(); sys.settrace(None); print(log)
calls=[]
def prof(frame, event, arg):
    calls.append((event, frame.f_code.co_name, getattr(arg,'__name__',arg) if not hasattr(arg,'send') else 'gen'))
def pp(f):
    calls.clear(); sys.setprofile(prof)
    try: f()
    except Exception: pass
    sys.setprofile(None); print(calls[:-1])
pp(lambda: [].append(1)); pp(lambda: int("x")); pp(lambda: "a".join(["b"])); pp(lambda: list(gen2())); pp(outer); pp(lambda: print(*[], end="")); pp(lambda: max([1,2], key=lambda x: -x)); pp(lambda: [].pop()); pp(lambda: {}.__getitem__(1)); pp(lambda: str.upper("a")); pp(drive); pp(lambda: C()); pp(lambda: (lambda **k: k)(a=1)); pp(lambda: list.append()); pp(lambda: dict.fromkeys([1])); pp(lambda: sorted([3,1],key=len))
print(sys.getprofile())
