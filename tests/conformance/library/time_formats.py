# Fixed moments in words and numbers.
import time
t = time.gmtime(1_000_000_000)
print(t, t.tm_year, t[0], tuple(t), time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %y %%", t), time.asctime(t))
print(time.gmtime(0).tm_wday, time.gmtime(86400 * 59).tm_mon, time.gmtime(951782400)[:3], time.struct_time(range(9)))
for bad in (lambda: time.struct_time([1]), lambda: time.gmtime("x"), lambda: time.strftime(5)):
    try:
        bad()
    except TypeError as e:
        print(e)
