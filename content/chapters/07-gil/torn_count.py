def run(schedule):
    count = 1
    seen = {}
    for thread, step in schedule:
        if step == "read":
            seen[thread] = count
        elif step == "add":
            seen[thread] += 1
        else:
            count = seen[thread]
    return count


def incref(thread):
    return [(thread, "read"), (thread, "add"), (thread, "write")]


a, b = incref("A"), incref("B")
print("one after the other:", run(a + b))
torn = [step for pair in zip(a, b) for step in pair]
print("interleaved:        ", run(torn))
