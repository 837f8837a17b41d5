# Integers have any size; arithmetic is exact.
a = 2 ** 100
print(a, a + 1, a * a, -a)
print(a // 3, a % 3, -a // 3, -a % 3)
print(a >> 90, 1 << 70, (1 << 70) - 1 == 2 ** 70 - 1)
b = 123456789012345678901234567890
c = 987654321098765432109876543210
print(b + c, b - c, b * c)
print(c // b, c % b, divmod(c, b))
print(b & c, b | c, b ^ c, ~b)
print(-b & c, -b | c, -b ^ c)
print(b == 123456789012345678901234567890, b < c, b > c, -b < b)
print(10 ** 40, 10 ** 40 // 10 ** 38)
print(hash(b) == hash(123456789012345678901234567890), int(str(b)) == b)
f = 1
for i in range(1, 31):
    f *= i
print(f, len(str(f)))
print(a.bit_length(), (0).bit_length(), (-1).bit_length(), (255).bit_length())
print(b / c, c / b)
