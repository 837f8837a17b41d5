# __class__ of modules may change, that of immutable objects may not.
import types
class SubType(types.ModuleType): a = 1
m = types.ModuleType("m")
m.__class__ = SubType
print(m.__class__ is SubType, m.a)
m.__class__ = types.ModuleType
print(hasattr(m, "a"))
class MyInt(int): __slots__ = ()
class MyStr(str): __slots__ = ()
class MyTuple(tuple): __slots__ = ()
for o, c in ((1, MyInt), ("a", MyStr), ((), MyTuple), (m, int)):
    try: o.__class__ = c
    except TypeError as e: print(e)
class A: pass
try: A().__class__ = types.ModuleType
except TypeError as e: print(e)
