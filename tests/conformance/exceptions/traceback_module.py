# The traceback module: format functions, extract, walking.
import traceback, sys
def inner():
    raise ValueError("message")
def outer():
    inner()
try:
    outer()
except ValueError as e:
    err = e
print(traceback.format_exception_only(err))
print("".join(traceback.format_exception(err)), end="")
print("".join(traceback.format_tb(err.__traceback__)), end="")
for fs in traceback.extract_tb(err.__traceback__):
    print(fs.name, fs.lineno, fs.line, fs.colno, fs.end_colno, list(fs)[1:])
print([(f.f_code.co_name, n) for f, n in traceback.walk_tb(err.__traceback__)])
te = traceback.TracebackException.from_exception(err)
print(te.exc_type_str, str(te), list(te.format_exception_only()))
traceback.print_exception(err, file=sys.stdout)
traceback.print_exception(err, limit=1, file=sys.stdout)
traceback.print_exception(err, limit=-1, file=sys.stdout)
traceback.print_tb(err.__traceback__, file=sys.stdout)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("k")
except KeyError:
    print(traceback.format_exc(), end="")
    print(traceback.format_exc(chain=False), end="")
def stack():
    return [(f.name, f.lineno) for f in traceback.extract_stack()][-2:]
print(stack())
tb = err.__traceback__
print(type(tb).__name__, tb.tb_lineno, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_next.tb_next, tb.tb_lasti > 0, tb.tb_frame.f_lineno > tb.tb_lineno)
tb.tb_next.tb_next = None
print("".join(traceback.format_exception(err)), end="")
for f in (lambda: setattr(tb, "tb_next", 5), lambda: setattr(tb, "tb_next", tb), lambda: setattr(tb, "tb_lineno", 3), lambda: traceback.format_exception()):
    try:
        f()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(traceback.format_exception_only(SyntaxError("bad", ("f.py", 1, 3, "x = = 1\n", 1, 4))))
print("".join(traceback.format_list([("file.py", 5, "func", "code here")])), end="")
