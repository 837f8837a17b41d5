def pools_of(objects):
    return {id(one) // 16384 for one in objects}


made = [bytes(45) for _ in range(8_000)]
used = pools_of(made)
kept = made[::150]
del made
print("kept", len(kept), "objects of 8000")
given_back = len(used) - len(pools_of(kept))
print("pools in use before:", len(used) > 35)
print("pools given back: fewer than three:", given_back < 3)
