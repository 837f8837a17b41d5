def folded():
    return 24 * 60 * 60


def at_run_time(hours):
    return hours * 60 * 60


print(folded.__code__.co_consts)
print(at_run_time.__code__.co_consts)
day = folded()
same_day = at_run_time(24)
print(day == same_day, day is same_day)
small = at_run_time(0)
print(small is folded.__code__.co_consts[0], small is int("0"))
