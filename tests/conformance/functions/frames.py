# Frames: sys._getframe, f_back, f_locals, f_lineno.
import sys
def f(a):
    b = a + 1
    fr = sys._getframe()
    print(fr.f_code.co_name, sorted(fr.f_locals), fr.f_lineno, fr.f_back.f_code.co_name, fr.f_globals is globals(), fr.f_code is f.__code__)
    return fr
fr = f(1)
print(fr.f_locals["b"], fr.f_back is None or fr.f_back.f_code.co_name, fr.f_lineno)
def outer():
    x = "outer"
    def inner():
        return sys._getframe(1).f_locals["x"]
    return inner()
print(outer())
def who():
    return sys._getframe(1).f_code.co_name
def caller_a(): return who()
def caller_b(): return who()
print(caller_a(), caller_b(), who())
def stack():
    names, fr = [], sys._getframe()
    while fr:
        names.append(fr.f_code.co_name)
        fr = fr.f_back
    return names[:4]
print((lambda: stack())()[:3])
def write_through():
    v = 1
    sys._getframe().f_locals["v"] = 2
    return v
print(write_through())
def gen():
    yield sys._getframe().f_code.co_name
    yield sys._getframe().f_back.f_code.co_name
print(list(gen()))
class C:
    names = sorted(n for n in sys._getframe().f_locals if n != "__firstlineno__") if False else sys._getframe().f_code.co_name
print(C.names)
try:
    sys._getframe(1000)
except ValueError as e:
    print(e)
fr.clear()
print(sorted(fr.f_locals))
def current():
    try:
        sys._getframe().clear()
    except RuntimeError as e:
        print(e)
current()
print(type(fr.f_locals).__name__ == "dict" or "FrameLocalsProxy")
