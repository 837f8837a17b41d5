# Texts and places of syntax mistakes: targets.
mistakes = [
    'x == 1 = 2',
    '1 = x',
    'f() = 1',
    'x + 1 = 2',
    'None = 1',
    'True = 1',
    "'a' = 1",
    '(a, 1) = 2',
    '[a, f()] = 2',
    'a.b() = 1',
    'del f()',
    'del 1',
    'del x + 1',
    'del (a, 1)',
    'del None',
    'assert',
    'raise from x',
    'x: int: str',
    'x: int = ',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
