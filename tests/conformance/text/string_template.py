# string.Template: placeholders, what is missing, what is wrong.
from string import Template
t = Template("$who likes ${what}, pays $$5 and $other")
print(t.substitute(who="tim", what="kung pao", other=1), t.template)
print(t.safe_substitute(who="tim"), t.get_identifiers(), t.is_valid())
print(t.substitute({"who": "a", "what": "b", "other": "c"}, who="override"))
for text in ("$", "$5", "a\nb $-", "${", "${a", "${a-b}", "$$$", "${}", "${1}", "text $ text"):
    t = Template(text)
    try:
        print(repr(text), t.is_valid(), t.safe_substitute(a=1), end=" ")
        print(t.substitute(a=1))
    except ValueError as e:
        print(e)
try:
    Template("$missing").substitute()
except KeyError as e:
    print("KeyError", e)
class Percent(Template):
    delimiter = "%"
print(Percent("%a and $a, %%").substitute(a=1))
print(Template("$a$b_c$D1${e}f").substitute(a=1, b_c=2, D1=3, e=4))
