# f-strings: conversion, format, nesting, debugging form.
name, n, x = "Ann", 42, 3.14159
print(f"{name} is {n}", f"{n + 1}", f"{name!r:>10}|", f"{x:.2f}", f"{n:05d}", f"{n:x} {n:#b} {n:,}")
print(f"{name:<8}|{name:>8}|{name:^8}|{name:*^8}|")
print(f"{{braces}} {n}}}", f"{'quoted'}", f'{name["x" == "y"]}')
print(f"{n=}", f"{n = }", f"{n+1=}", f"{name=!s}", f"{x=:.1f}")
width, precision = 10, 3
print(f"{x:{width}.{precision}}|", f"{name:{'>'}{width}}|", f"{f'{n}' + f'{x:.1f}'}")
print(f"{[i for i in range(3)]} { {1: 2}[1]} {(1, 2)[1]}")
print(f"a" "b" f"{n}" 'c', f"", f"{''}" == "", f"{None} {True}")
print(f"{1e10} {1e-7:g} {123456.789:,.1f} {0.25:%} {-5:+} {5:+} {5: }")
print(f"{'a' if n else 'b'} {(lambda v: v * 2)(4)} {n!s} {name!a} {'é'!a}")
try:
    f"{n:q}"
except ValueError as e:
    print(e)
try:
    f"{name:d}"
except ValueError as e:
    print(e)
try:
    f"{[]:5}"
except TypeError as e:
    print(e)
class F:
    def __format__(self, spec):
        return "<" + spec + ">"
print(f"{F()} {F():abc} {F():{n}}")
