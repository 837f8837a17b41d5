def pools_of(objects):
    return {id(one) // 16384 for one in objects}


small = [bytes(45) for _ in range(6_000)]
before = pools_of(small)
del small
larger = [bytes(200) for _ in range(1_500)]
after = pools_of(larger)
print(len(before & after) > 15)
