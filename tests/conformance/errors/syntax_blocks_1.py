# Texts and places of syntax mistakes: blocks.
mistakes = [
    'if x = 1: pass',
    'while x = 1: pass',
    'if x\n  pass',
    'else: pass',
    'for x in y\n pass',
    'for x y: pass',
    'for 1 in y: pass',
    'for f() in y: pass',
    'while True\n pass',
    'if True: x',
    'if True:\nx = 1',
    ' x = 1',
    'if 1:\n  x = 1\n y = 2',
    'if 1:\n\tx = 1\n        y = 2',
    'for x in y:\n',
    'try: pass',
    'try:\n pass\nx = 1',
    'try: pass\nexcept: pass\nexcept ValueError: pass',
    'try: pass\nexcept A, B: pass',
    'try: pass\nexcept* A: pass\nexcept B: pass',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
