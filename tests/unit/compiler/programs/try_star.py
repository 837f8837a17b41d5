try: a()
except* E: b()
try: a()
except* E as e: b(e)
except* (F, G): c()
else: d()
finally: h()
def f(x):
    try: a()
    except* E as e:
        for i in x:
            if i: break
            continue
    try: a()
    except* E:
        try: b()
        except F: c()
    return x
