# Texts and places of syntax mistakes: blocks.
mistakes = [
    'try: pass\nexcept*: pass',
    'try: pass\nelse: pass',
    'finally: pass',
    'except: pass',
    'with a as 1: pass',
    'with a as f(): pass',
    'with: pass',
    'with a as b',
    'for i in range(3) print(i)',
    'if x > 1 print(x)',
    'while x print(x)',
    'elif x: pass',
    'if x: pass\nelif: pass',
    'if x: pass\nelse\n pass',
    'if: pass',
    'while: pass',
    'for in x: pass',
    'for x: pass',
    'for x in: pass',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
