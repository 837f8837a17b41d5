# loads: values, blanks, numbers, escapes.
import json
for s in ("null", "true", "[false]", "0", "-5", "1.5", "1e3", "-1E-2", "123456789012345678901234567890", '""', '"a\\u00e9\\n\\"\\/"', '"\\ud83d\\ude00"', '"\\ud83d"', "[]", " [ 1 , 2 ] ", '{}', '{"a": {"b": [1, null]}, "a": 2}', "NaN", "-Infinity", "Infinity", "\n\t1\r", b'{"bytes": 1}', bytearray(b"[1]"), "1.0", "-0", "-0.0", "1E5"):
    v = json.loads(s)
    print(repr(s), type(v).__name__, ascii(v))
print(json.loads('{"a": 1, "b": [2.5]}', parse_float=str, parse_int=lambda s: s + "!"), json.loads('{"x": 1, "y": 2}', object_pairs_hook=list), json.loads('{"x": {"y": 1}}', object_hook=lambda d: sorted(d)), json.loads("[NaN]", parse_constant=lambda c: "<" + c + ">"))
a = json.loads('[{"key": 1}, {"key": 2}]')
k1, k2 = list(a[0])[0], list(a[1])[0]
print(k1 is k2)
