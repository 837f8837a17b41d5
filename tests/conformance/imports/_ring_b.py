print("b starts")
import _ring_a
print("b sees", sorted(n for n in dir(_ring_a) if n[0] != "_"))
name_b = "B"
try:
    from _ring_a import name_a
except ImportError as e:
    print(str(e).split(" (most")[0], "(most" in str(e))
