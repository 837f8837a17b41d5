# contextlib.
import contextlib, io, sys
@contextlib.contextmanager
def tag(name):
    print("<" + name + ">", end="")
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e, end="")
    finally:
        print("</" + name + ">")
with tag("a") as x:
    print(x, end="")
with tag("b"):
    raise ValueError("v")
try:
    with tag("c"):
        raise KeyError("k")
except KeyError as e:
    print("outside", e)
@tag("deco")
def f(): print("in f", end="")
f()
f()
with contextlib.suppress(KeyError, IndexError):
    {}["x"]
print("suppressed")
with contextlib.ExitStack() as st:
    for n in "xy":
        st.enter_context(tag(n))
    st.callback(print, "callback")
    print("inside stack")
class C:
    def close(self): print("closed")
with contextlib.closing(C()):
    print("using")
with contextlib.nullcontext(5) as n:
    print(n)
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("hidden")
print(repr(out.getvalue()))
@contextlib.contextmanager
def bad1():
    return
    yield
@contextlib.contextmanager
def bad2():
    yield 1
    yield 2
@contextlib.contextmanager
def swallow():
    try:
        yield
    except Exception:
        pass
for g in (bad1, bad2):
    try:
        with g():
            pass
    except RuntimeError as e:
        print(e)
with swallow():
    1 / 0
class D(contextlib.ContextDecorator):
    def __enter__(self): print("enter", end=" ")
    def __exit__(self, *a): print("exit")
@D()
def g(): print("g", end=" ")
g()
with contextlib.ExitStack() as s:
    s.push(lambda *exc: print("pushed", exc[0] and exc[0].__name__) or True)
    raise TypeError("swallowed by push")
print("end", isinstance(tag("q"), contextlib.AbstractContextManager))
