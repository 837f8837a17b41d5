# __init_subclass__, __set_name__, __class_getitem__.
class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.registry.append((cls.__name__, tag))
class A(Base, tag="first"): pass
class B(A): pass
class C(B, tag="third"): pass
print(Base.registry, C.tag, B.tag, hasattr(Base, "tag"))
try:
    class D(Base, nope=1): pass
except TypeError as e:
    print(e)
try:
    class E(x=1): pass
except TypeError as e:
    print(e)
class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
    def __get__(self, o, t=None):
        return self if o is None else o.__dict__.get(self.name, "unset")
class Form:
    a = Field()
    b = c = Field()
    def __init_subclass__(cls): print("subclass after names", cls.__name__)
class Sub(Form):
    d = Field()
f = Form()
f.__dict__["c"] = 5
print(f.a, f.b, Form.a.name, Form.b.name)
class Bad:
    def __set_name__(self, owner, name): raise ValueError("no name")
try:
    class G: x = Bad()
except ValueError as e:
    print(e, e.__notes__)
class H:
    def __class_getitem__(cls, k): return (cls.__name__, k)
class I(H): pass
print(H[1], I["x", 2])
try:
    Form[1]
except TypeError as e:
    print(e)
print(list[int], type(list[int]).__name__, list[int].__args__, list[int]([1]), dict[str, int]().__class__)
late = Field()
Form.late = late
print(hasattr(late, "name"))
