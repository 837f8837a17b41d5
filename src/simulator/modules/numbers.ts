/** numbers (Lib/numbers.py): the tower of abstract numbers, and which built-in types stand in it. */
import type { ModuleDef } from "../vm/import.ts";

const abstract = (names: string, parameters: string): string =>
  names
    .split(" ")
    .map(
      (name) => `    @abstractmethod\n    def ${name}(${parameters}):\n        raise NotImplementedError\n`,
    )
    .join("\n");
const abstractProperty = (names: string): string =>
  names
    .split(" ")
    .map(
      (name) =>
        `    @property\n    @abstractmethod\n    def ${name}(self):\n        raise NotImplementedError\n`,
    )
    .join("\n");

const module: ModuleDef = {
  name: "numbers",
  source: `
from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


class Number(metaclass=ABCMeta):
    __slots__ = ()
    __hash__ = None


class Complex(Number):
    __slots__ = ()

${abstract("__complex__", "self")}
    def __bool__(self):
        return self != 0

${abstractProperty("real imag")}
${abstract("__add__ __radd__", "self, other")}
${abstract("__neg__ __pos__", "self")}
    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

${abstract("__mul__ __rmul__ __truediv__ __rtruediv__", "self, other")}
${abstract("__pow__", "self, exponent")}
${abstract("__rpow__", "self, base")}
${abstract("__abs__ conjugate", "self")}
${abstract("__eq__", "self, other")}

Complex.register(complex)


class Real(Complex):
    __slots__ = ()

${abstract("__float__ __trunc__ __floor__ __ceil__", "self")}
${abstract("__round__", "self, ndigits=None")}
    def __divmod__(self, other):
        return (self // other, self % other)

    def __rdivmod__(self, other):
        return (other // self, other % self)

${abstract("__floordiv__ __rfloordiv__ __mod__ __rmod__ __lt__ __le__", "self, other")}
    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


Real.register(float)


class Rational(Real):
    __slots__ = ()

${abstractProperty("numerator denominator")}
    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    __slots__ = ()

${abstract("__int__", "self")}
    def __index__(self):
        return int(self)

${abstract("__pow__", "self, exponent, modulus=None")}
${abstract("__lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ __xor__ __rxor__ __or__ __ror__", "self, other")}
${abstract("__invert__", "self")}
    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


Integral.register(int)
`,
};
export default module;
