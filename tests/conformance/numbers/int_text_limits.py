# The limit on int to text conversion and back.
import sys
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
n = 10 ** 4299
print(len(str(n)))
for f in (lambda: str(10 ** 4300), lambda: int("1" * 4301), lambda: repr(-10 ** 5000), lambda: f"{10 ** 4300}", lambda: "%d" % 10 ** 4300, lambda: print(10 ** 4300), lambda: int("1" * 4301, 16) > 0, lambda: len(hex(10 ** 5000)), lambda: len(bin(10 ** 5000)), lambda: int("1_" * 4300 + "1"), lambda: "%d" % (10 ** 4300)):
    try:
        r = f()
        print("ok", r if not isinstance(r, str) else len(r))
    except ValueError as e:
        print(e)
sys.set_int_max_str_digits(640)
try:
    str(10 ** 640)
except ValueError as e:
    print(e)
for v in (639, -1, "a", 0):
    try:
        sys.set_int_max_str_digits(v)
        print("set", v)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(len(str(10 ** 6000)))
sys.set_int_max_str_digits(4300)
