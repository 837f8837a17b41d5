# What raise, raise e and raise from add to a traceback; tracebacks kept and raised again.
import traceback
def lines(e):
    tb, out = e.__traceback__, []
    while tb:
        out.append(f"{tb.tb_frame.f_code.co_name}:{tb.tb_lineno}")
        tb = tb.tb_next
    return out
def origin(): raise ValueError("v")
def bare():
    try: origin()
    except ValueError: raise
def named():
    try: origin()
    except ValueError as e: raise e
def wrapped():
    try: origin()
    except ValueError as e: raise KeyError("k") from e
def kept(store=[]):
    try: origin()
    except ValueError as e: store.append(e)
    return store[-1]
for f in (origin, bare, named, wrapped):
    try:
        f()
    except Exception as e:
        print(f.__name__, lines(e), lines(e.__cause__) if e.__cause__ else "")
e = kept()
print(lines(e))
def again(): raise e
for _ in range(2):
    try:
        again()
    except ValueError as x:
        print(len(lines(x)), lines(x)[-1], x is e)
try:
    raise e.with_traceback(None)
except ValueError as x:
    print(lines(x))
def multi():
    try:
        origin(
        )
    except ValueError:
        raise RuntimeError(
            "two lines"
        )
try:
    multi()
except RuntimeError as x:
    print(lines(x), lines(x.__context__))
def rec(n):
    if n == 0: origin()
    rec(n - 1)
try:
    rec(3)
except ValueError as x:
    print(lines(x))
def gen():
    yield
    origin()
def drive():
    for _ in gen(): pass
try:
    drive()
except ValueError as x:
    print(lines(x))
class CM:
    def __enter__(self): pass
    def __exit__(self, *a): print("exit sees", [f"{f.name}" for f in traceback.extract_tb(a[2])])
def in_with():
    with CM():
        origin()
try:
    in_with()
except ValueError as x:
    print(lines(x))
def fin():
    try: origin()
    finally: print("finally")
try:
    fin()
except ValueError as x:
    print(lines(x))
try:
    [origin() for _ in [1]]
except ValueError as x:
    print(lines(x))
try:
    list(origin() for _ in [1])
except ValueError as x:
    print(lines(x))
try:
    (lambda: origin())()
except ValueError as x:
    print(lines(x))
try:
    sorted([1], key=lambda v: origin())
except ValueError as x:
    print(lines(x))
class P:
    @property
    def p(self): origin()
    def __add__(self, o): return self.p
try:
    P() + 1
except ValueError as x:
    print(lines(x))
try:
    exec("def q():\n    origin()\nq()")
except ValueError as x:
    print(lines(x))
