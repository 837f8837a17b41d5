import gc

made = [bytes(100) for _ in range(100)]
kept = made[::10]
addresses = [id(block) for block in kept]
del made
gc.collect()
new = bytes(100)
print([id(block) for block in kept] == addresses)
