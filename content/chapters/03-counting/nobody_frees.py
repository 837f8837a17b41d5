class Page:
    def __del__(self):
        print("page released")


def read():
    page = Page()
    print("reading", type(page).__name__)


read()
print("next")
