# choice, choices, shuffle, sample, randint, randrange, randbytes.
import random
random.seed(2024)
print([random.randint(1, 6) for _ in range(20)], [random.randrange(0, 100, 7) for _ in range(8)], random.randrange(10, 0, -3))
print([random.choice("abcdef") for _ in range(10)], random.choice(range(1000)))
deck = list(range(20))
random.shuffle(deck)
print(deck)
print(random.sample(range(10 ** 6), 5), random.sample("abcdefgh", 3), random.sample(deck, 20), random.sample(["a", "b"], counts=[3, 2], k=4), random.sample(range(50), 30))
print(random.choices("xyz", k=8), random.choices("xyz", [1, 2, 7], k=8), random.choices([1, 2, 3], cum_weights=[1, 1, 5], k=5))
print(random.randbytes(6), random.getrandbits(0), random.getrandbits(1), random.getrandbits(32), random.getrandbits(100), random.randbytes(0))
for bad in (lambda: random.choice([]), lambda: random.randint(3, 2), lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randrange(1, 5, 0), lambda: random.randrange(1.5), lambda: random.sample({1, 2}, 1), lambda: random.sample([1], 2), lambda: random.sample([1], -1), lambda: random.choices([1], [0]), lambda: random.choices([1, 2], [1]), lambda: random.choices([1], 5), lambda: random.choices([1], [1], cum_weights=[1]), lambda: random.getrandbits(-1), lambda: random.getrandbits("x"), lambda: random.shuffle("abc"), lambda: random.choice(5), lambda: random.randrange(1, step=2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
