import threading

card = ["ace"]
kept = []


def hold():
    kept.append(card)


thread = threading.Thread(target=hold)
thread.start()
thread.join()
print(len(kept))
