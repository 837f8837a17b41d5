import threading


class Doomed:
    def __del__(self):
        print("deleted by", threading.current_thread().name)


def work(item):
    print("working")


thread = threading.Thread(target=work, args=(Doomed(),), name="worker")
thread.start()
thread.join()
print("joined")
