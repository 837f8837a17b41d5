import gc


class Window:
    def update(self):
        pass


window = Window()
listeners = [window.update]
names = {"main": window}
for holder in gc.get_referrers(window):
    print(type(holder).__name__, end=" ")
print()
for holder in gc.get_referrers(listeners[0]):
    print(type(holder).__name__, end=" ")
print()
