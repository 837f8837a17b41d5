# tags: location
# sys.tracebacklimit: the functions of traceback keep the first entries.
import contextlib
import sys
import traceback


def f0():
    raise ValueError("deep")


def f1():
    f0()


def f2():
    f1()


def show(how, e):
    if how == "print_exc":
        traceback.print_exc()
    elif how == "print_tb":
        traceback.print_tb(e.__traceback__)
    elif how == "print_stack":
        traceback.print_stack()
    elif how == "counts":
        print(len(traceback.extract_tb(e.__traceback__)), len(traceback.format_exception(e)))
        print(len(traceback.format_exception(e, limit=-1)), len(traceback.format_exception(e, limit=3)))
    else:
        print(*traceback.TracebackException.from_exception(e).format())


for limit in (2, 1, 0, -1, None, 100):
    sys.tracebacklimit = limit
    for how in "print_exc", "print_tb", "print_stack", "counts", "object":
        print("---", limit, how)
        try:
            f2()
        except ValueError as e:
            with contextlib.redirect_stderr(sys.stdout):
                show(how, e)
del sys.tracebacklimit
try:
    f2()
except ValueError:
    traceback.print_exc()
