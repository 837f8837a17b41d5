# Texts and places of syntax mistakes: calls.
mistakes = [
    "print 'a'",
    'print x',
    "exec 'x'",
    'f(a for a in b, c)',
    'f(a=1, 2)',
    'f(**a, *b)',
    'f(a=1, a=2)',
    'f(1=2)',
    'f(a.b=1)',
    'f(True=1)',
    'f(x for x in y, 1)',
    'f(): int = 1',
    'f(x := 1, y=2)',
    'print(*)',
    'f(**)',
    'f(*)',
    'f(a, b for b in c)',
    'f(x=)',
    'f(x, y=)',
    'f(a b)',
    "print('a'",
    "print('a', 'b'\nprint('c')",
    'foo(a, b\nbar()',
    'f(*a, b=1, *c, **d, e=2)',
    'f(**d, *a)',
    'f(**d, a)',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
