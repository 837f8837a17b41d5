import sys
import weakref


class Image:
    def __init__(self, path):
        self.path = path


cache = weakref.WeakValueDictionary()
picture = Image("cat.png")
cache["cat.png"] = picture
print(sys.getrefcount(picture), len(cache))
again = cache["cat.png"]
print(again is picture)
del picture, again
print(len(cache))
