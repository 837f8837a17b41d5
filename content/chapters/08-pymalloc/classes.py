def usual_gap(size):
    made = [bytes(size - 33) for _ in range(300)]
    ids = sorted(id(one) for one in made)
    gaps = [high - low for low, high in zip(ids, ids[1:])]
    return max(gaps, key=gaps.count)


for size in (40, 48, 49, 64, 65, 78, 80, 81, 511, 512):
    print(size, usual_gap(size))
