class Plain:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def usual_distance(made):
    ids = sorted(id(one) for one in made)
    gaps = [high - low for low, high in zip(ids, ids[1:])]
    return max(gaps, key=gaps.count)


plain = [Plain(1, 2) for _ in range(80)]
slotted = [Slotted(1, 2) for _ in range(80)]
print(usual_distance(plain))
print(usual_distance(slotted))
