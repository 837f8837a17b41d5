# Annotation scopes inside classes: names are looked up in the class, then outside.
outside = "global"
class A:
    inside = int
    type Alias = list[inside]
    type Out = outside
    def m[T: inside](self, x: T = outside) -> inside: return x
    class Nested[U]:
        type Deep = tuple[U, inside2]
inside2 = str
print(A.Alias.__value__, A.Out.__value__, A.m.__type_params__[0].__bound__, A().m(), A.m.__annotations__)
try:
    print(A.Nested.Deep.__value__)
except NameError as e:
    print(e)
class B:
    try:
        type Late = not_yet
        print(Late.__value__)
    except NameError as e:
        print(e)
    not_yet = 5
print(B.Late.__value__)
def f():
    loc = "function local"
    class C:
        loc = "class value"
        type X = loc
        type Y = outside
        def g[T: loc](self): pass
    return C
C = f()
print(C.X.__value__, C.Y.__value__, C.g.__type_params__[0].__bound__)
class D[T]:
    x: T
    def m(self): return T
    type P = dict[T, outside]
    y = T
print(D.__annotations__, D().m(), D.P.__value__, D.y is D.__type_params__[0])
def deco(c):
    print("decorated", c.__name__)
    return c
@deco
class E[T: (int, str), *Ts, **P](list): pass
print(E.__type_params__, E.__bases__, [type(t).__name__ for t in E.__type_params__], E([1]))
def outer[T](x: T):
    def inner[U](y: U) -> T: return x, y, T.__name__, U.__name__
    return inner
print(outer(1)(2), outer.__qualname__, outer(1).__qualname__)
type Rec = list[Rec] | int
print(Rec.__value__)
