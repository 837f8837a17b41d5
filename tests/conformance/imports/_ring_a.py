print("a starts")
import _ring_b
print("a sees", sorted(n for n in dir(_ring_b) if n[0] != "_"))
name_a = "A"
def late(): return _ring_b.name_b
