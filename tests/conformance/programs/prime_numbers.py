# Primes in many ways, factorisation, perfect numbers, sequences.
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]: flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]
def gen():
    comp, n = {}, 2
    while True:
        if n not in comp:
            yield n
            comp[n * n] = [n]
        else:
            for p in comp.pop(n): comp.setdefault(n + p, []).append(p)
        n += 1
def is_prime(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while d % 2 == 0: d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
def factor(n):
    out, p = {}, 2
    while p * p <= n:
        while n % p == 0: out[p] = out.get(p, 0) + 1; n //= p
        p += 1 + (p > 2)
    if n > 1: out[n] = out.get(n, 0) + 1
    return out
s = sieve(200)
g = gen()
print(s[:10], len(s), [next(g) for _ in range(len(s))] == s, [n for n in range(200) if is_prime(n)] == s)
print(is_prime(2 ** 61 - 1), is_prime(2 ** 67 - 1), is_prime(10 ** 18 + 9), is_prime(561), is_prime(3215031751))
print(factor(360), factor(97), factor(2 ** 10 * 3 ** 4 * 101), factor(1), factor(9999999967))
def divisors(n): return [d for d in range(1, n + 1) if n % d == 0]
print([n for n in range(2, 500) if sum(divisors(n)[:-1]) == n], divisors(36), [(a, b) for a, b in zip(s, s[1:]) if b - a == 2][:6])
def phi(n):
    r = n
    for p in factor(n): r -= r // p
    return r
print([phi(n) for n in range(1, 13)], 10 ** 9 + 7 in sieve(10) or is_prime(10 ** 9 + 7), sum(s) % 1000)
