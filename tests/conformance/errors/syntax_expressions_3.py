# Texts and places of syntax mistakes: expressions.
mistakes = [
    'a[',
    'a[]',
    'a[1',
    '[yield x for x in y]',
    'a\\ b',
    '\\',
    'x = (\n1,\n',
    '[a b]',
    '{a b}',
    'a if b',
    'a if b else',
    'x = a if b else pass',
    'x = pass',
    'x = return',
    '(lambda x: x',
    'x = {1, 2',
    "x = {'a': 1",
    'a = [1, 2\nb = 3',
    'x = [\n 1\n 2\n]',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
