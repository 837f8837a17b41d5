import sys
value = 5555.125
text = "a text of the module"
def show(): return sys.getrefcount(value), sys.getrefcount(5555.125)
