# Texts and places of syntax mistakes: scopes.
mistakes = [
    'return 1',
    'yield 1',
    'break',
    'continue',
    'global x\nx = 1',
    'def f():\n x = 1\n global x',
    'def f(x):\n global x',
    'def f(x):\n nonlocal x',
    'nonlocal x',
    'def f():\n nonlocal x',
    'def f():\n global x\n nonlocal x',
    'def f():\n print(x)\n global x',
    'lambda: (yield',
    'class A:\n return 1',
    'class A:\n yield 1',
    'def f(a: (yield)): pass',
    'def f():\n    return\n  x',
    '__debug__ = 1',
    'return',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
