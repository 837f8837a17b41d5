def usual_gap(make):
    ids = [id(one) for one in [make() for _ in range(300)]]
    gaps = [high - low for low, high in zip(ids, ids[1:])]
    return max(gaps, key=gaps.count)


print(usual_gap(lambda: [None] * 3))
print(usual_gap(lambda: [None] * 10_000))
