# Format specifications for ints.
n = 1234567
for spec in ("", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "n", ",", "_", "_x", "_b", "#_x", "10", "<10", ">10", "^10", "=10", "=+10", "*<10", "*>10", "*^10", "0=10", "010", "+", "-", " ", "+d", "+,", " ,d", "012,", "015_d", "e", "f", ".2f", "g", "%", ".1%", "+.2e", "#e", "010.1f", ",.2f", "<+12,d", "x^+15_b"):
    print(f"{spec!r}: {format(n, spec)}|{format(-n, spec)}|{format(0, spec)}|")
print(format(65, "c"), format(8364, "c"), format(True, "d"), repr(format(True, "")), format(True, "5"), format(255, "#010x"), format(-255, "#010x"), format(255, "#010b"), format(2 ** 70, ","), format(2 ** 70, "x"), format(10 ** 20, "e"), format(3, "05"), format(-3, "05"), format(3, "<05"), format(3, "^05"), format(5, "\u20ac^5"), format(12345, "09,"), format(12345, "010,"), format(1, "1"), format(1, "z.1f"))
for spec in ("s", "q", "5.2d", ".2", ",n", "_n", ",_", "c,", "+c", "#c", ",x", "=", "<<<5", "5d5", "z", "zd", "05s", "100000000000000000000", ".5d", "+s", ".", "#s", ", d", "a<", "1114112c"):
    try:
        print(repr(spec), format(5, spec))
    except Exception as e:
        print(repr(spec), type(e).__name__, e)
for v in (1114112, -1):
    try:
        format(v, "c")
    except OverflowError as e:
        print(e)
