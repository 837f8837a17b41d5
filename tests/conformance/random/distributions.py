# Real-valued distributions.
import random
random.seed(5)
for call in (lambda: random.uniform(2, 5), lambda: random.triangular(1, 9, 3), lambda: random.triangular(1, 1, 1), lambda: random.gauss(0, 1), lambda: random.gauss(10, 2), lambda: random.normalvariate(3, 1), lambda: random.lognormvariate(0, 0.5), lambda: random.expovariate(2), lambda: random.vonmisesvariate(0, 4), lambda: random.vonmisesvariate(1, 0), lambda: random.gammavariate(2, 3), lambda: random.gammavariate(1, 3), lambda: random.gammavariate(0.5, 3), lambda: random.betavariate(2, 3), lambda: random.paretovariate(3), lambda: random.weibullvariate(1, 2), lambda: random.binomialvariate(10, 0.3), lambda: random.binomialvariate(1, 0.5), lambda: random.binomialvariate(200, 0.4), lambda: random.binomialvariate(5, 1.0)):
    print([call() for _ in range(3)])
for bad in (lambda: random.gammavariate(0, 1), lambda: random.binomialvariate(-1), lambda: random.binomialvariate(5, 2), lambda: random.expovariate(0)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
