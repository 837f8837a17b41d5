# tags: hash
# The Mersenne Twister: the same seed gives the same numbers as in CPython.
import random
for seed in (0, 1, 42, -42, 2 ** 70, 1.5, "text", b"bytes", bytearray(b"x"), "", True):
    random.seed(seed)
    print(repr(seed), random.random(), random.getrandbits(10), random.randrange(1000))
random.seed("old", version=1)
print(random.random())
random.seed(7)
print([random.random() for _ in range(5)])
for bad in ([1], (1,), 1j, object):
    try:
        random.seed(bad)
    except TypeError as e:
        print(e)
