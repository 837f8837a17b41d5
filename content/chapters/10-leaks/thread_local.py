import threading


class Buffer:
    alive = 0

    def __init__(self):
        Buffer.alive += 1

    def __del__(self):
        Buffer.alive -= 1


local = threading.local()
go_home = threading.Event()
ready = threading.Barrier(4)


def work():
    local.buffer = Buffer()
    ready.wait()
    go_home.wait()


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
ready.wait()
print("while the threads wait:", Buffer.alive)
go_home.set()
for thread in threads:
    thread.join()
print("after they have ended:", Buffer.alive)
