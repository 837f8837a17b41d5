# Texts and places of syntax mistakes: definitions.
mistakes = [
    'def f():\nx = 1',
    'class A:\n',
    '@\ndef f(): pass',
    '@a b\ndef f(): pass',
    'def class(): pass',
    'class = 1',
    'def f(__debug__): pass',
    'def f()\n    pass',
    'def f: pass',
    'def f() -> : pass',
    'lambda',
    'lambda x',
    'lambda x:',
    'def f(a, *): pass',
    'def f(*, **k): pass',
    'def f(a, *, ): pass',
    'def f(/, a): pass',
    'def f(a, *b=1): pass',
    'def f(**k=1): pass',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
