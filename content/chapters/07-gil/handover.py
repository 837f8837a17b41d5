import threading
import time

turns = []


def work(name, pause):
    for _ in range(3):
        turns.append(name)
        time.sleep(pause)


a = threading.Thread(target=work, args=("A", 0.2))
b = threading.Thread(target=work, args=("B", 0.3))
a.start()
b.start()
a.join()
b.join()
print(turns)
