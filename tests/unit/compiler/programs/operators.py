def f(a, b):
    a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a @ b
    a << b, a >> b, a & b, a | b, a ^ b
    -a, +a, ~a, not a
    a + b * -a ** ~b - (a - b) % a
    a ** -b ** a
    return a and (b or a) and not b
- x ** 2
not not a
a if not b else c
