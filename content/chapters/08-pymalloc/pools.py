import collections

made = [bytes(45) for _ in range(2000)]
per_pool = collections.Counter(id(one) // 16384 for one in made)
print(max(per_pool.values()))
print((16384 - 48) // 80)
print(16384 // 1024)
