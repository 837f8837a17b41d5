# Floating-point loops: mandelbrot, newton, integration, simulation with a generator of numbers.
def mandel(w, h, n):
    for y in range(h):
        row = ""
        for x in range(w):
            z = c = complex(-2 + 3 * x / w, -1.2 + 2.4 * y / h)
            for i in range(n):
                if abs(z) > 2: break
                z = z * z + c
            row += " .:-=+*#%@"[min(9, i * 10 // n)]
        yield row
for row in mandel(40, 14, 30): print(row)
def newton(f, x, eps=1e-12):
    for i in range(50):
        d = (f(x + 1e-6) - f(x - 1e-6)) / 2e-6
        x, old = x - f(x) / d, x
        if abs(x - old) < eps: return round(x, 9), i < 20
print(newton(lambda x: x * x - 2, 1.0), newton(lambda x: x ** 3 - x - 2, 1.5))
def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * sum((1 if i in (0, n) else 4 if i % 2 else 2) * f(a + i * h) for i in range(n + 1))
print(round(simpson(lambda x: x * x, 0, 3), 9), round(simpson(lambda x: 1 / x, 1, 2.718281828459045), 7))
class Rng:
    def __init__(self, seed): self.s = seed
    def __call__(self):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.s >> 11) / 2 ** 53
r = Rng(42)
print([round(r(), 6) for _ in range(4)], sum(r() ** 2 + r() ** 2 < 1 for _ in range(2000)) / 500)
def stats(xs):
    n = len(xs); m = sum(xs) / n
    return m, (sum((x - m) ** 2 for x in xs) / n) ** 0.5
print(stats([2, 4, 4, 4, 5, 5, 7, 9]), stats([1.5]), tuple(round(v, 4) for v in stats([r() for _ in range(100)])))
x, v, t = 0.0, 1.0, 0.0
while t < 1:
    v -= x * 0.001
    x += v * 0.001
    t += 0.001
print(x, v, t, 0.1 + 0.2, sum([0.1] * 10), 1e16 + 1 - 1e16)
