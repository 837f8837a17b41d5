def f(a):
    a.b, a.b.c, a.b.c.d
    a.b = a.b.c = 1
    del a.b
    (a
        .long_name
        .longer_name
        .call(1)
        .another
    )
    a.b.c()
    a.b().c().d
    'text'.join, 1 .real, (1).imag, 1.5.hex, [].append
    return a.__class__.__name__
