/**
 * Python source of `random`: the distributions over the generator of `_random`. For a seed every number is CPython's, so
 * each method draws as often and in the same order, and computes with the same roundings.
 */
export const source = `
from math import (acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor,
                  isfinite as _isfinite, lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin,
                  sqrt as _sqrt, tau as TWOPI)
from operator import index as _index
from itertools import accumulate as _accumulate
from bisect import bisect as _bisect
from _random import Random as _Random, _sha512
from _collections_abc import Sequence as _Sequence

__all__ = ["Random", "betavariate", "binomialvariate", "choice", "choices", "expovariate",
           "gammavariate", "gauss", "getrandbits", "getstate", "lognormvariate", "normalvariate",
           "paretovariate", "randbytes", "randint", "random", "randrange", "sample", "seed", "setstate",
           "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate"]

# The bits of a random() and their weight; constants of the distributions.
BPF = 53
RECIP_BPF = 2 ** -BPF
NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
SG_MAGICCONST = 1.0 + _log(4.5)
LOG4 = _log(4.0)
_ONE = 1


class Random(_Random):
    """A generator of random numbers with a state of its own."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    # The state.

    def seed(self, a=None, version=2):
        """Starts the sequence that belongs to a number or text, or to the clock."""
        if a is not None and not isinstance(a, (int, float)):
            if not isinstance(a, (str, bytes, bytearray)):
                raise TypeError('The only supported seed types are:\\n'
                                'None, int, float, str, bytes, and bytearray.')
            if version == 2:
                octets = a.encode() if isinstance(a, str) else a
                a = int.from_bytes(octets + _sha512(octets))
            elif version == 1 and not isinstance(a, bytearray):
                # As the hash of a text was once computed.
                codes = list(map(ord, a)) if isinstance(a, str) else list(a)
                folded = codes[0] << 7 if codes else 0
                for code in codes:
                    folded = (1000003 * folded ^ code) & (1 << 64) - 1
                a = folded ^ len(codes)
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """The state, for setstate()."""
        words = super().getstate()
        return self.VERSION, words, self.gauss_next

    def setstate(self, state):
        """Goes back to a state that getstate() told."""
        written = state[0]
        if written not in (2, 3):
            raise ValueError(f"state with version {written} passed to Random.setstate() of version {self.VERSION}")
        written, words, self.gauss_next = state
        if written == 2:
            # These were kept with a sign.
            words = tuple(word % (1 << 32) for word in words)
        super().setstate(words)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        state = self.getstate()
        return self.__class__, (), state

    # Whole numbers below a bound, from bits where the class has them, else from random().

    def __init_subclass__(cls, /, **kwargs):
        for base in cls.__mro__:
            own = base.__dict__
            if '_randbelow' in own:
                return
            if 'getrandbits' in own or 'random' in own:
                cls._randbelow = (cls._randbelow_with_getrandbits if 'getrandbits' in own
                                  else cls._randbelow_without_getrandbits)
                return

    def _randbelow_with_getrandbits(self, n):
        draw, width = self.getrandbits, n.bit_length()
        while (number := draw(width)) >= n:
            pass
        return number

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        draw = self.random
        if maxsize <= n:
            return _floor(draw() * n)
        # Draws beyond the last whole multiple of n would favour small numbers.
        fair = (maxsize - maxsize % n) / maxsize
        while (share := draw()) >= fair:
            pass
        return _floor(share * maxsize) % n

    _randbelow = _randbelow_with_getrandbits

    def randbytes(self, n):
        """n random bytes."""
        bits = self.getrandbits(8 * n)
        return bits.to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=_ONE):
        """A random item of range(stop) or range(start, stop, step)."""
        first = _index(start)
        if stop is None:
            if step is not _ONE:
                raise TypeError("Missing a non-None stop argument")
            if first <= 0:
                raise ValueError("empty range for randrange()")
            return self._randbelow(first)
        last, stride = _index(stop), _index(step)
        if stride == 0:
            raise ValueError("zero step for randrange()")
        count = -((first - last) // stride)
        if count <= 0:
            told = f"{start}, {stop}" if stride == 1 else f"{start}, {stop}, {step}"
            raise ValueError(f"empty range in randrange({told})")
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        """A random whole number from a to b, both included."""
        return self.randrange(a, b + 1)

    # Sequences.

    def choice(self, seq):
        """A random item of a sequence."""
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Puts a list into random order, from its end on."""
        below = self._randbelow
        for last in range(len(x) - 1, 0, -1):
            other = below(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        """k different items of a sequence; an item counts as often as counts says."""
        if not isinstance(population, _Sequence):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        size = len(population)
        if counts is not None:
            ends = list(_accumulate(counts))
            if len(ends) != size:
                raise ValueError("The number of counts does not match the population")
            total = ends.pop() if ends else 0
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total < 0:
                raise ValueError("Counts must be non-negative")
            return [population[_bisect(ends, place)] for place in self.sample(range(total), k=k)]
        below = self._randbelow
        if k < 0 or k > size:
            raise ValueError("Sample larger than population or is negative")
        chosen = [None] * k
        # A set of the places that were taken grows to this size; a copy of a smaller population is cheaper.
        worth = 21 if k <= 5 else 21 + 4 ** _ceil(_log(k * 3, 4))
        if size > worth:
            taken = set()
            for i in range(k):
                while (place := below(size)) in taken:
                    pass
                taken.add(place)
                chosen[i] = population[place]
        else:
            pool = list(population)
            for i, left in zip(range(k), range(size, 0, -1)):
                place = below(left)
                chosen[i] = pool[place]
                pool[place] = pool[left - 1]
        return chosen

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items of a sequence, each drawn from all; weights are single, cum_weights added up."""
        draw, size = self.random, len(population)
        if weights is not None:
            if cum_weights is not None:
                raise TypeError('Cannot specify both weights and cumulative weights')
            try:
                ends = list(_accumulate(weights))
            except TypeError:
                if not isinstance(weights, int):
                    raise
                k = weights
                raise TypeError(f'The number of choices must be a keyword argument: {k=}') from None
        elif cum_weights is None:
            width = float(size)
            return [population[_floor(draw() * width)] for _ in range(k)]
        else:
            ends = cum_weights
        if len(ends) != size:
            raise ValueError('The number of weights does not match the population')
        total = ends[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not _isfinite(total):
            raise ValueError('Total of weights must be finite')
        top = size - 1
        return [population[_bisect(ends, draw() * total, 0, top)] for _ in range(k)]

    # Distributions of real numbers.

    def uniform(self, a, b):
        """Even between a and b."""
        width = b - a
        return a + width * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """Between low and high, with its peak at mode."""
        u = self.random()
        peak = 0.5
        if mode is not None:
            try:
                peak = (mode - low) / (high - low)
            except ZeroDivisionError:
                return low
        if u > peak:
            # The other side, seen in a mirror.
            return high + (low - high) * _sqrt((1.0 - u) * (1.0 - peak))
        return low + (high - low) * _sqrt(u * peak)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Normal, by the ratio of two even numbers (Kinderman and Monahan)."""
        draw = self.random
        while True:
            across, along = draw(), 1.0 - draw()
            z = NV_MAGICCONST * (across - 0.5) / along
            if z * z / 4.0 <= -_log(along):
                break
        return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Normal, two at a time: the second is kept for the next call."""
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """What has a normal logarithm."""
        logarithm = self.normalvariate(mu, sigma)
        return _exp(logarithm)

    def expovariate(self, lambd=1.0):
        """Exponential; 1 / lambd is the mean."""
        rest = 1.0 - self.random()
        return -_log(rest) / lambd

    def vonmisesvariate(self, mu, kappa):
        """An angle around mu, the more crowded the larger kappa (Best and Fisher)."""
        draw = self.random
        if kappa <= 1e-6:
            return TWOPI * draw()
        half = 0.5 / kappa
        reach = half + _sqrt(1.0 + half * half)
        accepted = False
        while not accepted:
            z = _cos(_pi * draw())
            d = z / (reach + z)
            u = draw()
            accepted = u < 1.0 - d * d or u <= (1.0 - d) * _exp(d)
        inverse = 1.0 / reach
        turn = _acos((inverse + z) / (1.0 + inverse * z))
        return (mu + turn if draw() > 0.5 else mu - turn) % TWOPI

    def gammavariate(self, alpha, beta):
        """Gamma: of shape alpha and scale beta (Cheng; Ahrens and Dieter)."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        draw = self.random
        if alpha == 1.0:
            return -_log(1.0 - draw()) * beta
        if alpha > 1.0:
            root = _sqrt(2.0 * alpha - 1.0)
            shift, slope = alpha - LOG4, alpha + root
            while True:
                u = draw()
                if u <= 1e-7 or u >= 0.9999999:
                    continue
                w = 1.0 - draw()
                v = _log(u / (1.0 - u)) / root
                x = alpha * _exp(v)
                z = u * u * w
                r = shift + slope * v - x
                # The first test is cheap, and mostly enough.
                if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        border = (_e + alpha) / _e
        while True:
            p = border * draw()
            if p <= 1.0:
                x = p ** (1.0 / alpha)
                limit = _exp(-x)
            else:
                x = -_log((border - p) / alpha)
                limit = x ** (alpha - 1.0)
            if draw() <= limit:
                return x * beta

    def betavariate(self, alpha, beta):
        """Beta: between 0 and 1."""
        part = self.gammavariate(alpha, 1.0)
        if not part:
            return 0.0
        return part / (part + self.gammavariate(beta, 1.0))

    def paretovariate(self, alpha):
        """Pareto, of shape alpha."""
        rest = 1.0 - self.random()
        return rest ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Weibull, of scale alpha and shape beta."""
        rest = 1.0 - self.random()
        return alpha * (-_log(rest)) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        """How many of n trials succeed, each with the chance p."""
        if n < 0:
            raise ValueError("n must be non-negative")
        if p == 0.0:
            return 0
        if p == 1.0:
            return n
        if p < 0.0 or p > 1.0:
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        draw = self.random
        if n == 1:
            return _index(draw() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        successes = 0
        if n * p < 10.0:
            # From success to success: the gaps have a geometric distribution.
            scale = _log2(1.0 - p)
            trial = 0
            while scale:
                trial += _floor(_log2(draw()) / scale) + 1
                if trial > n:
                    break
                successes += 1
            return successes
        # Transformed rejection with squeeze (BTRS, Hörmann).
        deviation = _sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * deviation
        a = -0.0873 + 0.0248 * b + 0.01 * p
        centre, squeeze = n * p + 0.5, 0.92 - 4.2 / b
        hat = None
        while True:
            u = draw() - 0.5
            edge = 0.5 - _fabs(u)
            successes = _floor((2.0 * a / edge + b) * u + centre)
            if not 0 <= successes <= n:
                continue
            v = draw()
            if edge >= 0.07 and v <= squeeze:
                break
            if hat is None:
                hat = (2.83 + 5.1 / b) * deviation
                odds = _log(p / (1.0 - p))
                middle = _floor((n + 1) * p)
                peak = _lgamma(middle + 1) + _lgamma(n - middle + 1)
            v *= hat / (a / (edge * edge) + b)
            if _log(v) <= peak - _lgamma(successes + 1) - _lgamma(n - successes + 1) + (successes - middle) * odds:
                break
        return successes


# The functions of the module are the methods of one generator.
_inst = Random()
globals().update((name, getattr(_inst, name)) for name in __all__ if name != "Random")
`;
