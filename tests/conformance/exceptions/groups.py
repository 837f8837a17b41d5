# ExceptionGroup: construction, split, subgroup, derive, except*.
g = ExceptionGroup("top", [ValueError("v"), ExceptionGroup("sub", [KeyError("k"), TypeError("t")])])
print(g, repr(g), g.message, g.exceptions, g.args)
print(repr(g.subgroup(ValueError)), repr(g.subgroup(KeyError)), g.subgroup(OSError), g.subgroup(lambda e: isinstance(e, TypeError)), g.subgroup((KeyError, ValueError)))
m, r = g.split(KeyError)
print(repr(m), repr(r))
print(g.split(Exception)[1], g.derive([ValueError(1)]), type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for f in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [5]), lambda: ExceptionGroup("x", 5), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: g.split(5), lambda: g.subgroup(None), lambda: setattr(g, "message", 1), lambda: setattr(g, "exceptions", 1), lambda: ExceptionGroup[int]):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
def run(e):
    try:
        try:
            raise e
        except* ValueError as eg:
            print("V", repr(eg), end="; ")
        except* (KeyError, TypeError) as eg:
            print("KT", repr(eg), end="; ")
        else:
            print("else", end="; ")
        finally:
            print("finally", end="; ")
    except BaseException as rest:
        print("left", repr(rest), end="")
    print()
run(g)
run(ValueError("plain"))
run(OSError("not handled"))
run(ExceptionGroup("o", [OSError("a"), ValueError("b")]))
run(BaseExceptionGroup("base", [KeyboardInterrupt(), KeyError("k")]))
try:
    try:
        raise ExceptionGroup("e", [ValueError(1), KeyError(2)])
    except* ValueError:
        raise RuntimeError("from handler")
except ExceptionGroup as e:
    print(repr(e), [repr(x.__context__) for x in e.exceptions])
try:
    try:
        raise ExceptionGroup("e", [ValueError(1), KeyError(2)])
    except* ValueError as eg:
        raise
except ExceptionGroup as e:
    print(repr(e))
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message, excs)
mg = MyGroup("mine", [ValueError(), KeyError()])
print(type(mg.split(ValueError)[0]).__name__, [type(x).__name__ for x in mg.exceptions])
try:
    pass
except* ValueError:
    print("no")
else:
    print("no exception: else")
