# What is wrong, and where.
import json
for s in ("", " ", "nul", "[1,", "[1 2]", "[1,]", "{", "{a: 1}", '{"a" 1}', '{"a": }', '{"a": 1,}', '{"a": 1 "b": 2}', '"open', '"bad \\x"', '"\\u12"', '"tab\t"', "1 2", "[1]]", "01", "-", "1.", "'x'", "\ufeff1", "[\n1,\n  x]", '{"a":\n 1,\n}', "tru", "+1", ".5", '{"a": [}'):
    try:
        print(repr(s), json.loads(s))
    except json.JSONDecodeError as e:
        print(repr(s), e, e.pos, e.lineno, e.colno, e.msg)
for bad in (lambda: json.loads(5), lambda: json.loads(None), lambda: json.dumps(object()), lambda: json.dumps({1j: 1}), lambda: json.dumps({(1,): 1}), lambda: json.dumps([float("nan")], allow_nan=False), lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True), lambda: json.dumps(b"x"), lambda: json.dumps({1, 2})):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split(" 0x")[0], isinstance(e, ValueError))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
