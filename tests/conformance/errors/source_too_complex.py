# tags: deep
# Source texts that no parser reads to the end, and those that only look so.
def attempt(source):
    try:
        code = compile(source, "text", "eval")
    except (SyntaxError, MemoryError, RecursionError, ValueError) as error:
        print(type(error).__name__, error.args[0], getattr(error, "lineno", "no line"))
    else:
        print("compiled", type(eval(code)).__name__)


attempt("(" * 300 + ")" * 300)
attempt("(" * 150 + "1" + ")" * 150)
attempt("not " * 50_000 + "1")
attempt("lambda: " * 50_000 + "1")
attempt("1 if 0 else " * 50_000 + "2")
attempt("1\0")
attempt("9" * 5_000)
attempt("0x" + "f" * 100_000)
attempt("[" * 10_000)
