import threading

n = 0
both_have_read = threading.Barrier(2)


def work():
    global n
    seen = n
    both_have_read.wait()
    n = seen + 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)
