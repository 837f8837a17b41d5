def a():
    def b():
        class C:
            def d(self):
                def e(): return lambda: 1
                return e
        return C
    return b
@dec
@dec2(1, k=2)
def f(): pass
@x.y[0]
class G: pass
@(lambda f: f)
def h(): pass
def shadow(shadow): return shadow
