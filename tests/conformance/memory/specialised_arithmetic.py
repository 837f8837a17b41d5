# tags: address gc-time
# From its second execution on, +, - and * of two ints drop the right operand first, those of two floats write into
# an operand that nobody else holds, and str grows in place: the address of what comes next tells.
fill = [i * 1000 + 7 for i in range(20000)] + [i * 1.5 for i in range(20000)]


def products(a, b):
    out = []
    for i in range(5):
        p = id(a + b)
        y = (a + b) * (a - b)
        z = a + a
        out.append(id(z) == p)
        del y, z
    return out


def differences(a, b):
    out = []
    for i in range(5):
        p = id(a + b)
        y = (a + b) - (a * b)
        z = a + a
        out.append(id(z) == p)
        del y, z
    return out


def floats(a, b):
    out = []
    for i in range(5):
        p = id(a + b)
        y = (a + b) * b
        q = id(y) == p
        z = (a * a) / b
        w = b - (a + b)
        out.append((q, id(z) == p, id(w) == p))
        del y, z, w
    return out


def changing(a, b, every):
    out = []
    for i in range(140):
        v = a if i % every else 1.5
        p = id(a + b)
        y = (v + v) * (v - b)
        z = a + a
        out.append(int(id(z) == p))
        del y, z
    return "".join(map(str, out))


print(products(1000, 3000), products(1000, 3000), products(2**70, 5))
print(differences(1000, 3000), differences(2**70, 5))
print(floats(1.5, 2.5), floats(0.1, -3.0))
print(changing(1000, 3000, 20))
print(changing(1000, 3000, 3))
print(changing(1.0, 3.0, 7))
