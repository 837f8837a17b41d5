# tags: gc-time
# What a traceback keeps alive and until when.
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("~" + self.n, end=" ")
def end(label): print("|", label)
def fails(arg):
    local = N("local")
    raise ValueError("x")
try:
    fails(N("arg"))
except ValueError as e:
    print("handler", end=" ")
end("at the handler's end")
try:
    fails(N("arg"))
except ValueError:
    print("handler", end=" ")
end("without a name")
saved = []
try:
    fails(N("arg"))
except ValueError as e:
    saved.append(e)
    print("saved", end=" ")
end("kept")
saved[0].__traceback__ = None
end("traceback dropped")
saved.clear()
def caller():
    mine = N("mine")
    try:
        fails(N("a"))
    except ValueError:
        print("caught", end=" ")
    print("after", end=" ")
caller(); end("in a function")
def deep(n):
    v = N(str(n))
    if n: deep(n - 1)
    else: raise KeyError
try: deep(3)
except KeyError: print("handler", end=" ")
end("many frames")
try:
    try:
        fails(N("first"))
    except ValueError:
        fails(N("second"))
except ValueError as e:
    print("handler", end=" ")
end("context chain")
try:
    try:
        fails(N("one"))
    finally:
        print("finally", end=" ")
except ValueError:
    print("handler", end=" ")
end("finally")
def reraises():
    try:
        fails(N("re"))
    except ValueError:
        raise
try: reraises()
except ValueError: print("handler", end=" ")
end("re-raised")
for i in range(2):
    try:
        fails(N("loop" + str(i)))
    except ValueError:
        continue
end("loop")
def returns():
    try:
        fails(N("ret"))
    except ValueError as e:
        return "returned"
print(returns(), end=" "); end("return in handler")
class E(Exception):
    def __del__(self): print("~E", end=" ")
try:
    raise E(N("payload"))
except E as e:
    pass
end("exception object")
try:
    raise E() from E()
except E:
    print("handler", end=" ")
end("cause")
def gen():
    g = N("gen local")
    try:
        yield
    except ValueError:
        print("in gen", end=" ")
        yield
    print("gen ends", end=" ")
i = gen(); next(i); i.throw(ValueError()); print("|", end=" ")
next(i, None); end("thrown into a generator")
def swallow():
    try:
        fails(N("sw"))
    except ValueError as e:
        x = e
    return 5
swallow(); end("frame and exception form a cycle")
import gc
gc.collect(); end("collected")
