try: a()
finally: b()
def f():
    try: return 1
    finally: a()
def g(x):
    for i in x:
        try: continue
        finally: a()
    while x:
        try: break
        finally:
            if x: return
def h():
    try:
        try: a()
        finally: b()
    except E as e:
        try: c()
        finally: d()
    finally: e()
def k():
    try: return f'{a}'
    finally:
        for i in x: return i
