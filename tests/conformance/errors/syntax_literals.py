# Texts and places of syntax mistakes: literals.
mistakes = [
    "x = 'abc",
    "x = '''abc",
    "x = 'a' 'b",
    'x = 5a',
    'x = 0b2',
    'x = 0o8',
    'x = 0xg',
    'x = 1__0',
    'x = 1_',
    'x = 012',
    'x = 1.e',
    'x = 1\nfrom __future__ import annotations',
    "x = 'é\\",
    '\x00',
    "f'{a b}'",
    "f'{",
    "f'{a'",
    "u'a' b'b'",
    "b'é'",
    "'a' b'b'",
    "x = {\n 'a': 1\n 'b': 2\n}",
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
