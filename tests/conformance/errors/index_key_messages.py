# IndexError, KeyError, ValueError texts.
from collections import deque, OrderedDict
class D(dict): pass
cases = """[][0] [1][5] [1][-2] ()[0] ''[0] b''[0] bytearray()[0] range(0)[0] deque()[0] {}[1] {}['a'] {}[(1,2)] {}[None] D()['x'] OrderedDict()['y'] [].pop() [1].pop(3) {}.pop('a') {}.popitem() set().pop() {1}.remove(2) {1}.remove((1,2)) deque().pop() deque().popleft() [1].remove(2) [1].index(2) (1,).index(2) 'a'.index('b') b'a'.index(b'b') range(3).index(5) deque([1]).remove(2) deque([1]).index(2) int('x') int('') int('1.5') int('z',36) int('9',8) float('x') float('') complex('x') bytes([300]) chr(-1) chr(1114112) ord('') 'a'.split('') ''.join([]) [1,2,3].index(1,1) range(1,2,0) [1][::0] 'a'[::0] max([]) min(()) sum([]) next(iter([])) iter([]).__next__() {}.__getitem__(5) [].__getitem__(5) bytearray().pop() bytearray(b'a').remove(5) memoryview(b'')[0] 'a'.encode('x') b'a'.decode('x') int('1'*5000) 1<<-1 1>>-1 pow(2,-1,4) (-1).to_bytes(1) 256 .to_bytes(1) round(1.5,10**30) '{}'.format() '{a}'.format() '{0[x]}'.format({}) '{:d}'.format('a') format('a','d') '%(a)s'%{} eval('1+') int.from_bytes([1],'x') zip([1],[],strict=True).__next__() divmod(1,0) 1%0 1.0//0 0**-1 math.sqrt(-1) math.log(0) math.factorial(-1) float('1e') str(b'\\xff','ascii') slice(0,0,0).indices(1) list(range(3))[3] 'abc'.rindex('z') {1:2}.__delitem__(3) [1].__delitem__(1) [].__setitem__(0,1)""".split()
import math
for c in cases:
    try:
        r = eval(c)
        print(c, "=", repr(r)[:40])
    except Exception as e:
        print(c, "|", type(e).__name__, "|", e, "|", len(e.args))
class Odd:
    def __hash__(self): return 1
    def __repr__(self): return "Odd!"
try:
    {}[Odd()]
except KeyError as e:
    print(e, e.args)
try:
    [1, 2][10] = 3
except IndexError as e:
    print(e)
try:
    del [1][4]
except IndexError as e:
    print(e)
try:
    x = [1, 2, 3]
    x[::2] = [1, 2, 3]
except ValueError as e:
    print(e)
try:
    a, b = 1, 2, 3
except ValueError as e:
    print(e)
try:
    a, b, *c = [1]
except ValueError as e:
    print(e)
for n in (0, 1, 3, 4):
    try:
        a, b = range(n)
    except ValueError as e:
        print(e)
