# Registered reductions serve copy and pickle.
import copy, copyreg, pickle
class P:
    def __init__(self, x): self.x = x
def reduce_p(p): print("reduce", p.x); return P, (p.x,)
copyreg.pickle(P, reduce_p)
print(P in copyreg.dispatch_table, copy.copy(P(1)).x, copy.deepcopy(P(2)).x, pickle.loads(pickle.dumps(P(3))).x)
print(copyreg.dispatch_table[complex](1j), P in copyreg.dispatch_table)
for bad in (lambda: copyreg.pickle(P, 1), lambda: copyreg.constructor(1), lambda: copyreg.pickle(P, reduce_p, 5)):
    try:
        bad()
    except TypeError as e:
        print(e)
