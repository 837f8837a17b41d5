class Sensor:
    def __init__(self):
        self.listeners = []

    def report(self, value):
        for listener in self.listeners:
            listener(value)


class Window:
    alive = 0

    def __init__(self, sensor):
        self.shown = None
        sensor.listeners.append(self.update)
        Window.alive += 1

    def update(self, value):
        self.shown = value

    def __del__(self):
        Window.alive -= 1


sensor = Sensor()
for n in range(4):
    window = Window(sensor)
    sensor.report(n)
del window
print("windows alive:", Window.alive)
print("listeners:", len(sensor.listeners))
