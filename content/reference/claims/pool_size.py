from collections import Counter

made = [b"x" * 47 + bytes([n % 256]) for n in range(2000)]
print(max(Counter(id(one) // 4096 for one in made).values()))
