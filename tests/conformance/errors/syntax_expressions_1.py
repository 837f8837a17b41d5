# Texts and places of syntax mistakes: expressions.
mistakes = [
    'x = 1 +',
    'x = (1, 2',
    'x = [1, 2',
    'x = {1: 2',
    'x = 1)',
    'x = ]',
    'x = (1]',
    'x = 1 2',
    'a b',
    'x = $',
    'x = ?',
    'x = a ? b : c',
    'x = a!b',
    'x = !a',
    'x++',
    'x = y++',
    '++',
    'x = <>1',
    'x <> y',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
