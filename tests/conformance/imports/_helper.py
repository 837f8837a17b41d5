"""A module beside the fixtures."""
print("helper runs as", __name__)
value = [1, 2]
_private = "hidden by star"
count = 0
def bump():
    global count
    count += 1
    return count
class Thing:
    def __del__(self): print("Thing of helper gone")
def holder(): return value
