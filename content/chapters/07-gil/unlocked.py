import threading


class Card:
    pass


card = Card()
held = [card]


def hold():
    held.append(card)


def drop():
    held.pop(0)


threads = [threading.Thread(target=f) for f in (hold, hold, drop)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(held))
