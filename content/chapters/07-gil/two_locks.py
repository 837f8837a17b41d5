import threading

till = threading.Lock()
safe = threading.Lock()
done = []


def note(what):
    done.append(what)


def open_shop():
    with safe:
        note("safe opened")
        with till:
            note("till filled")


def close_shop():
    with till:
        note("till opened")
        with safe:
            note("safe filled")


threads = [threading.Thread(target=f) for f in (open_shop, close_shop)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(done))
