# Texts and places of syntax mistakes: imports.
mistakes = [
    'import',
    'import a.',
    'from a import',
    'from . import *\nx = (',
    'from a import (b,',
    'from a import b,',
    'import a as',
    'import a as b.c',
    'from a import *, b',
    'import as',
    'import a as __debug__',
    'import a, ',
    'import a; b c',
]
for m in mistakes:
    try:
        compile(m, "<m>", "exec")
        print(repr(m), "compiles")
    except (SyntaxError, ValueError) as e:
        print(repr(m), "|", type(e).__name__, "|", getattr(e, "msg", e), "|", getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "end_offset", None))
