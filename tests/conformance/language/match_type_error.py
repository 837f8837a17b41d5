# match against something that is no class, and bindings after a failed match.
notclass = 5
try:
    match 1:
        case notclass():
            pass
except TypeError as e:
    print(e)
class Meta(type):
    def __instancecheck__(cls, o):
        print("instancecheck", end=" ")
        return o == 42
class Fake(metaclass=Meta): pass
for v in (42, 1):
    match v:
        case Fake():
            print("matched")
        case _:
            print("not")
class Prop:
    __match_args__ = ("p",)
    @property
    def p(self):
        print("get", end=" ")
        return 1
match Prop():
    case Prop(2):
        print("two")
    case Prop(1):
        print("one")
class Boom:
    __match_args__ = ("p",)
    @property
    def p(self):
        raise KeyError("boom")
try:
    match Boom():
        case Boom(1): pass
except KeyError as e:
    print(repr(e))
class Hidden:
    __match_args__ = ("p",)
    @property
    def p(self):
        raise AttributeError("hidden")
match Hidden():
    case Hidden(1): print("?")
    case _: print("AttributeError means no match")
def scope():
    match (1, 2):
        case (a, 3) | (a, 2):
            pass
    return a
print(scope())
match = 5
case = match + 1
print(match, case)
_ = 7
match match:
    case 5: print("soft keyword", _)
