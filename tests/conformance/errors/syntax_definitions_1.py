# Texts and places of syntax mistakes: definitions.
mistakes = [
    'def f(:\n pass',
    'def f(x\n pass',
    'def (x): pass',
    'def f(x) pass',
    'class A\n pass',
    'class A(: pass',
    'class 1: pass',
    'def f(a, a): pass',
    'def f(a=1, b): pass',
    'def f(*, a, a): pass',
    'def f(*): pass',
    'def f(**k, a): pass',
    'def f(*a, *b): pass',
    'def f(a, /, b, /): pass',
    'def f(1): pass',
    'def f(None): pass',
    'lambda x, x: 1',
    'lambda *: 1',
    'lambda a=1, b: 1',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
