# Names beyond ASCII, normalisation, keywords as attributes, soft keywords, dunder names.
π, naïve, Größe, 变量, _, __x, x1 = 3.14, "naïve", 5, "chinese", "underscore", "dunder", 1
print(π, naïve, Größe, 变量, _, __x, x1)
ﬁeld = "ligature"
print(field, "field" in globals(), "ﬁeld" in globals())
ℌ = 1
print(H, "H" in globals())
class Ключ:
    значение = 1
    def метод(self, ß=2): return self.значение + ß
k = Ключ()
print(k.метод(), k.метод(ß=5), Ключ.__name__, k.__class__.__qualname__, getattr(k, "значение"))
match, case, type, _ = 1, 2, 3, 4
print(match, case, type, _, match + case)
def soft(match, case=1, type=2, _=3): return match, case, type, _
print(soft(0), soft(match=9))
class S:
    match = "attribute"
    type = str
    case = lambda self: "case"
print(S.match, S().case(), S.type)
try:
    exec("é = 1\nprint(e\u0301)")
except NameError as e:
    print(e)
for bad in ("1a = 2", "a-b = 1", "a b = 1", "€ = 1", "class = 1", "None = 1", "a\u200b = 1", "😀 = 1", "def é!(): pass", "x² = 1"):
    try:
        exec(bad)
        print(bad, "ok")
    except SyntaxError as e:
        print(ascii(bad), e.msg)
def f(日本=1, **ключи): return 日本, ключи
print(f(), f(日本=2, другой=3), f.__code__.co_varnames)
print({"naïve": naïve}["nai\u0308ve".replace("i\u0308", "ï")], "é".isidentifier(), "ª".isidentifier(), "²".isidentifier(), "x·y".isidentifier())
del type
print(type(5).__name__)
