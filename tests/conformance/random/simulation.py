# A simulation that a seed makes repeatable: a random walk, an estimate of pi, a shuffled order of deaths.
import random
rng = random.Random("walk")
where, steps = 0, []
for _ in range(30):
    where += rng.choice((-1, 1))
    steps.append(where)
print(steps)
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(2000))
print(4 * inside / 2000)
class Named:
    def __init__(self, name): self.name = name
    def __del__(self): print(self.name, end=" ")
things = [Named(c) for c in "abcdefgh"]
rng.shuffle(things)
while things:
    things.pop(rng.randrange(len(things)))
print()
counts = {}
for _ in range(600):
    roll = rng.randint(1, 6)
    counts[roll] = counts.get(roll, 0) + 1
print(sorted(counts.items()))
