from collections import OrderedDict


class Page:
    alive = 0

    def __init__(self, number):
        self.number = number
        self.text = "x" * 500
        Page.alive += 1

    def __del__(self):
        Page.alive -= 1


cache = OrderedDict()


def render(number):
    if number not in cache:
        cache[number] = Page(number)
        if len(cache) > 20:
            cache.popitem(last=False)
    cache.move_to_end(number)
    return len(cache[number].text)


for request in range(300):
    render(request)
print("alive:", Page.alive)
