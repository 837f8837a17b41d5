# A number of one's own.
import numbers
class Mod7(numbers.Number):
    def __init__(self, n): self.n = n % 7
    def __add__(self, o): return Mod7(self.n + o.n)
    def __repr__(self): return f"Mod7({self.n})"
print(Mod7(5) + Mod7(4), isinstance(Mod7(1), numbers.Number), isinstance(Mod7(1), numbers.Complex))
try:
    numbers.Integral()
except TypeError as e:
    print(str(e)[:60])
try:
    hash(Mod7(1)); print("hashable")
except TypeError as e:
    print(e)
numbers.Integral.register(Mod7); print(isinstance(Mod7(1), numbers.Integral), isinstance(Mod7(1), numbers.Real))
