# classmethod and staticmethod objects.
class A:
    @classmethod
    def c(cls, *a): return cls.__name__, a
    @staticmethod
    def s(*a): return a
    raw_c = classmethod(lambda cls: cls)
    raw_s = staticmethod(len)
class B(A): pass
print(A.c(1), A().c(2), B.c(3), B().c(), A.s(1), A().s(2), B.s())
print(A.__dict__["c"], A.__dict__["raw_s"], A.raw_s([1, 2]), B.raw_c() is B)
cm, sm = A.__dict__["c"], A.__dict__["s"]
print(cm.__func__.__name__, sm.__func__.__name__, sm(5), cm.__isabstractmethod__, callable(sm), callable(cm))
print(cm.__get__(None, B)(), cm.__get__(5)(), sm.__get__(None, B)(1), cm.__wrapped__ is cm.__func__, sm.__wrapped__ is sm.__func__)
for f in (lambda: cm(1), lambda: classmethod(), lambda: staticmethod(1, 2), lambda: classmethod(5).__get__(None, int)(), lambda: A.c.__func__):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(A.c.__self__ is A, A.c == A.c, A.c is A.c, A.s is A.s, A().c.__self__ is A, type(A.c).__name__, type(A.s).__name__)
cm.note = 1
print(cm.note, cm.__dict__.get("note"), cm.__name__, cm.__qualname__, cm.__doc__)
class Meta(type):
    @classmethod
    def mc(mcs): return mcs.__name__
    @staticmethod
    def ms(): return "meta static"
    def m(cls): return cls.__name__
class K(metaclass=Meta): pass
print(K.mc(), K.ms(), K.m())
class P:
    @classmethod
    def make(cls, v):
        self = cls()
        self.v = v
        return self
class Q(P):
    @classmethod
    def make(cls, v): return super().make(v * 2)
print(type(Q.make(2)).__name__, Q.make(2).v)
class S(staticmethod): pass
class T:
    @S
    def x(): return "subclassed staticmethod"
print(T.x(), dict.fromkeys([1], 2), int.from_bytes(b"\x01\x00", "big"), bytes.fromhex("ff00"), float.fromhex("0x1p3"), str.maketrans("a", "b"))
