class _Hidden__:
    __x = 1
    __y__ = 2
    _z = 3
    def __m(self, __p, *, __k=1):
        self.__a = __p
        self.__b__ = __k
        __local = 1
        import __module, __pack.mod, __pack2 as __alias
        from x import __name as __other
        global __g
        __g = 1
        def inner(): return __local
        return self.__m(__k=2), __x.__y
    class __Inner: __n = 1
    def f(): 
        try: pass
        except E as __e: pass
class __:
    __t = 1
