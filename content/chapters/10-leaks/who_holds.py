import gc


class Window:
    def update(self):
        pass


window = Window()
listeners = [window.update]
names = {"main": window}
print(*[type(each).__name__ for each in gc.get_referrers(window)])
print(*[type(each).__name__ for each in gc.get_referrers(listeners[0])])
