class Plain:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def usual_distance(make):
    made = [make(1, 2) for _ in range(200)]
    ids = sorted(id(one) for one in made)
    gaps = [high - low for low, high in zip(ids, ids[1:])]
    return max(gaps, key=gaps.count)


print(usual_distance(Plain))
print(usual_distance(Slotted))
