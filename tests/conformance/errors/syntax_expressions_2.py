# Texts and places of syntax mistakes: expressions.
mistakes = [
    'a & & b',
    'a and',
    'not',
    'x = not',
    'x = if',
    '[x := 1 for x in y]',
    '[i for i in (j := x)]',
    '[*a for a in b]',
    '[**a]',
    '{**a for a in b}',
    '{a: b, c}',
    '{a, b: c}',
    '{a: }',
    '{: a}',
    '{a: *b}',
    'x = *a',
    'a.1',
    'a.',
    'a..b',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
