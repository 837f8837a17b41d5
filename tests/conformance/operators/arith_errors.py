# The TypeError text of every binary operator over every pair of built-in types.
values = [1, 1.5, "s", b"b", [1], (1,), {"k": 1}, {1}, None, True, 1j, range(2), len, int, ..., slice(1)]
ops = {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "@": "matmul", "<<": "lshift", ">>": "rshift", "&": "and_", "|": "or_", "^": "xor", "<": "lt", ">=": "ge"}
import operator
for sign, name in ops.items():
    fn = getattr(operator, name)
    good, errors = 0, {}
    for a in values:
        for b in values:
            if type(a) is str and sign == "%":
                continue
            try:
                fn(a, b)
                good += 1
            except (TypeError, ZeroDivisionError, ValueError) as e:
                errors[str(e)] = errors.get(str(e), 0) + 1
    print(sign, good, len(errors), sorted(errors)[:3], sorted(errors)[-2:], sum(len(k) * v for k, v in errors.items()))
for fn in (operator.neg, operator.pos, operator.invert, operator.abs, operator.index):
    for a in values:
        if a is True:
            continue
        try:
            fn(a)
        except TypeError as e:
            print(fn.__name__, e, end="; ")
    print()
x = [1]
for sign in ("+=", "-=", "*=", "@=", "**=", "%="):
    try:
        exec(f"x {sign} None", {"x": x})
    except TypeError as e:
        print(e)
