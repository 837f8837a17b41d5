class A(B):
    def __init__(self, x):
        super().__init__(x)
        super(A, self).__init__()
        self.y = super().y
        super().z = 1
        s = super
        super().__class__
        super(A, self).attr
    def m(this):
        return super().m(1, k=2)
    @classmethod
    def c(cls): return super().c
    @staticmethod
    def st(): super().x
    def n(*args): super().n()
    def inner(self):
        def g(): return super().x
        return [super().y for _ in self]
def outside(self): super().x
