# list[int] and int | str: everything they answer.
a, u = list[int], int | str
t, ut = type(a), type(u)
print(t.__name__, t.__new__(t, dict, (str, int)), a.__origin__, a.__args__, a.__parameters__, a.__unpacked__, a.__mro_entries__((a,)), t.__eq__(a, list[int]), t.__ne__(a, list[int]), t.__hash__(a) == hash(list[int]), t.__repr__(a), t.__or__(a, str), t.__ror__(a, str), t.__getattribute__(a, "append"), t.__call__(a, "ab"), list(t.__iter__(a)), t.__dir__(a)[:0], t.__reduce__(a)[1])
for f in (lambda: t.__getitem__(a, int), lambda: t.__instancecheck__(a, []), lambda: t.__subclasscheck__(a, list), lambda: isinstance([], a), lambda: issubclass(list, a), lambda: ut.__getitem__(u, int), lambda: u(5), lambda: ut(), lambda: setattr(u, "x", 1), lambda: a.nope, lambda: int | 5, lambda: list[int][str], lambda: t(), lambda: a < a):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
    except AttributeError as e:
        print("AttributeError", e)
print(u.__args__, u.__parameters__, ut.__eq__(u, str | int), ut.__ne__(u, int | str), ut.__hash__(u) == hash(str | int), ut.__repr__(u), ut.__or__(u, float), ut.__ror__(u, float), ut.__getattribute__(u, "__args__"), isinstance(1, u), issubclass(bool, u), int | int, int | None | int, (int | str) | (str | float), u == int, None | int)
print(tuple[int, ...], dict[str, list[int]], type[int], list[int] | None, set[int]({1}), list["forward"], list[int].__name__, dict[str, int](a=1), tuple[()], list[int, str].__args__, frozenset[int].__origin__, list[int] == list[str], {list[int]: 1}[list[int]])
class Own(list[int]): pass
print(Own.__bases__, Own.__orig_bases__, Own([1]))
def f(a: list[int], b: int | None = None) -> dict[str, int]: pass
print(f.__annotations__)
def variable[T](): return T
T = variable()
x = list[T]
print(x.__parameters__, x[int], dict[T, T][str], (list[T] | None).__parameters__, (list[T] | None)[int], T)
class G[T]: pass
print(G[int], G[int]().__orig_class__, G.__parameters__)
print(t.__ge__(a, a), t.__gt__(a, a), t.__le__(a, a), t.__lt__(a, a), ut.__ge__(u, u), ut.__gt__(u, u), ut.__le__(u, u), ut.__lt__(u, u))
