import math, os.path as p
from sys import exit as leave
math.sqrt(2)
p.join('a', 'b')
leave.x()
def f(local):
    math.floor(1.5)
    local.floor(1.5)
    return [math.pi for _ in local if math.isnan(_)]
[math.sqrt(x) for x in y]
