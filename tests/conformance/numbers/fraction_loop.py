# Exact loops over numbers: digits, series, primes, collatz, gcd, e, pi.
def pi_digits(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(str(m))
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return "".join(out)
print(pi_digits(40))
e, term = 10 ** 40, 10 ** 40
for i in range(1, 40):
    term //= i
    e += term
print(e)
print(sum(1 / i for i in range(1, 101)), sum(1 / i ** 2 for i in range(1, 51)))
def sqrt_newton(n, digits):
    n *= 10 ** (2 * digits)
    x = n
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y
print(sqrt_newton(2, 30))
x = 0.0
for i in range(20):
    x = (x + 2 / (x or 1)) / 2
print(x)
print([n for n in range(2, 60) if all(n % d for d in range(2, int(n ** 0.5) + 1))])
def to_base(n, b):
    d = ""
    while n:
        n, r = divmod(n, b)
        d = "0123456789abcdefghijklmnopqrstuvwxyz"[r] + d
    return d or "0"
print([to_base(10 ** 20, b) for b in (2, 7, 16, 36)], all(int(to_base(987654321, b), b) == 987654321 for b in range(2, 37)))
a, b = 0, 1
while b < 10 ** 25:
    a, b = b, a + b
print(a, b, a / b)
print(sum(int(c) for c in str(2 ** 500)), 123456789 ** 7 % 1000000007, 0.1 + 0.1 + 0.1 - 0.3, 1e-17 + 1 == 1)
