# Where a text ends too early: expressions and statements without an end of line of their own.
for s in ["1+", "1+ ", "1+ #c", "not", "lambda", "", " ", "1 if 2", "x =", "x.", "x y", "é+", "1+\n", "1 if 2\n", "x[1]+\\", "a, b, *", "print(1) 2", "1 2 3+", "f(**)", "x if y else", "x := 1", "(x", "[a for", "not in", "1 +\n\n", "await", "yield", "x and"]:
    for mode in "eval", "exec", "single":
        try: compile(s, "text", mode)
        except SyntaxError as e: print(repr(s), mode, e.args)
