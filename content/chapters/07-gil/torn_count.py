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
print("interleaved:        ", run([a[0], b[0], a[1], b[1], a[2], b[2]]))
