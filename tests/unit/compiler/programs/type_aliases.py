type A = int
type B[T] = list[T]
type C[T: int, *Ts, **P] = dict[T, tuple[*Ts]]
type D[T = int, *Ts = *tuple[int], **P = [int]] = T
class K:
    type E = F
    type G[T] = T | E
    F = 1
def f(x):
    type L = x
    return L
