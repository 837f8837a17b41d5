def f[T](x: T) -> T: return x
def g[T: int, U: (int, str), *Ts, **P](a: T = 1, *args: *Ts, k: U = 2, **kw: P.kwargs): return T, U
def h[T = int](a=1): pass
def i[T](*, k=1): pass
@dec
def j[T](): pass
class A[T]: pass
class B[T, *Ts](Base[T], metaclass=M, k=1):
    x: T
    def m[U](self, u: U) -> T: return self.__p
    __p = T
class C[T](*bases): y = [T for _ in T]
async def k[T](x: T): await x
