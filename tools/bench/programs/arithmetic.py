total = 0
for i in range(200000):
    total += i * i % 7 - (i >> 3) // 5
print(total)
