# Texts and places of syntax mistakes: match.
mistakes = [
    'async def f():\n yield from x',
    'await x',
    'async with a: pass',
    '[await x for x in y]',
    'def f():\n await x',
    'def f():\n async for a in b: pass',
    'match x:\n case a: pass\n case b: pass',
    'match x:\n case a | b: pass',
    "match x:\n case {**r, 'a': 1}: pass",
    'match x:\n case [*a, *b]: pass',
    'match x:\n case A(a=1, 2): pass',
    'match x:\n case A(a=1, a=2): pass',
    "match x:\n case {'a': 1, 'a': 2}: pass",
    'match x:\n case (a, a): pass',
    'match x:\n case a.b(): pass\n case 1 + 1: pass',
    'match x:\n pass',
    'def f[T, T](): pass',
    'type X = (yield)',
    'class A[T](metaclass=(yield)): pass',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
