# Texts and places of syntax mistakes: targets.
mistakes = [
    '1: int',
    '(a, b): int',
    'a, b: int',
    'x += 1 = 2',
    'x += y = 1',
    'f() += 1',
    '(a, b) += 1',
    '[a] += 1',
    'None += 1',
    'x := 1',
    '(x := 1) = 2',
    '(a.b := 1)',
    '(a[0] := 1)',
    '*a',
    '*a = 1',
    '*a, *b = c',
    '(a b)',
    'None.x = 1',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
