class File:
    open_now = 0
    most = 0

    def __init__(self, name):
        self.name = name
        File.open_now += 1
        File.most = max(File.most, File.open_now)

    def __del__(self):
        File.open_now -= 1


def first_line(name):
    file = File(name)
    return "first line of " + file.name


for n in range(100):
    first_line(f"page {n}")
print(File.most, "open at once")
