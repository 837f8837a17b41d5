# Small ints are one object each; others are made when computed.
a = 256
b = int("256")
print(a is b)
c = 257
d = int("257")
print(c is d, c == d)
e = 257
print(c is e)
n = 250
for i in range(10):
    n += 1
    m = int(str(n))
    print(n, n is m)
x = -5
y = int("-5")
print(x is y)
x = -6
y = int("-6")
print(x is y)
big = 10 ** 3
print(big == 1000)
z = [1000, 1000]
print(z[0] is z[1])
