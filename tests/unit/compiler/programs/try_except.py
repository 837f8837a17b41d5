try: a()
except: b()
try: a()
except E: b()
try:
    a()
except E as e:
    b(e)
except (F, G):
    c()
except: d()
else: h()
def f():
    try: return a()
    except E as e: return e
    except F: raise
    finally: b()
def g(x):
    for i in x:
        try:
            if i: continue
            break
        except E: continue
        except F as e: break
        else: pass
    try: pass
    except E: pass
