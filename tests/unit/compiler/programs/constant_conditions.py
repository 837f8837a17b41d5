def f(x):
    if 1: x()
    if 0: x.never()
    elif True: x.always()
    else: x.never()
    while 0: x.never()
    while True:
        if x: break
    while 1:
        x()
        continue
def g(x):
    if not 0: x()
    if '' or None: x()
    if x or True: x()
    if x and False: x()
    if __debug__: x()
    return 1 if 'yes' else 2
def h():
    while False: pass
    else: return 1
    return 2
