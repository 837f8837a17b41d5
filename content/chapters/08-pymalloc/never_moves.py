import gc

kept = []
addresses = []
for n in range(1000):
    block = bytes(100)
    if n % 10 == 0:
        kept.append(block)
        addresses.append(id(block))
made = [bytes(100) for _ in range(1000)]
del made
gc.collect()
print([id(block) for block in kept] == addresses)
