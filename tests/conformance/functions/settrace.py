# tags: location
# sys.settrace sees calls, lines, returns and exceptions.
import sys
log = []
def tracer(frame, event, arg):
    if event == "exception":
        arg = arg[0].__name__
    elif callable(arg):
        arg = "function"
    log.append((event, frame.f_code.co_name, frame.f_lineno, arg))
    return tracer
def add(a, b):
    c = a + b
    return c
def loop(n):
    for i in range(n):
        if i == 1:
            continue
    return "done"
def fails():
    try:
        1 / 0
    except ZeroDivisionError:
        pass
def gen():
    yield 1
    yield 2
def run(f, *args):
    log.clear()
    sys.settrace(tracer)
    r = f(*args)
    sys.settrace(None)
    for entry in log[:-1]:
        print(entry)
    print("--", r if not hasattr(r, "send") else "generator")
run(add, 1, 2)
run(loop, 2)
run(fails)
run(lambda: list(gen()))
print(sys.gettrace())
calls = []
def prof(frame, event, arg):
    calls.append((event, frame.f_code.co_name if event in ("call", "return") else arg.__name__))
sys.setprofile(prof)
add(1, 2)
len([])
sys.setprofile(None)
print(calls)
