# string.Formatter: like str.format, with steps that a subclass can replace.
from string import Formatter
f = Formatter()
print(f.format("{} {} {name!r:>6} {0}" if False else "{0} {1} {name!r:>6}", 1, 2, name="x"), f.format("{}{}", "a", "b"), f.format("{0[k].real:>{w}}", {"k": 3}, w=5), f.format("{{}}{x}", x=1), f.vformat("{a}", (), {"a": [1]}))
print(list(f.parse("a{b!r:{c}}d{{e")), list(f.parse("")), list(f.parse("{}x{0.a[1]:>5}")))
for text, args in (("{", ()), ("}", ()), ("{0}", ()), ("{x}", ()), ("{0!q}", (1,)), ("{}{0}", (1,)), ("{0}{}", (1,)), ("{a", ()), ("{0.nope}", (1,)), ("{0[}", (1,))):
    try:
        print(f.format(text, *args))
    except Exception as e:
        print(repr(text), type(e).__name__, e)
class Default(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)
    def format_field(self, value, spec):
        return spec.upper() if spec == "up" else super().format_field(value, spec)
    def convert_field(self, value, conversion):
        return "!" + str(value) if conversion == "x" else super().convert_field(value, conversion)
    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)))
print(Default().format("{a} {b} {0:up} {0!x}", 5, a=1))
