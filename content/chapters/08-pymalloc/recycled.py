def pools_of(objects):
    return {id(one) // 16384 for one in objects}


small = [bytes(45) for _ in range(20_000)]
before = pools_of(small)
del small
larger = [bytes(200) for _ in range(4_000)]
after = pools_of(larger)
print(len(before & after) > 20)
