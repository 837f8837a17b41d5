# tags: slow deep
# How deep a chain's deallocation nests depends on where it begins: in a nested run of the loop, in a frame that is left.
import gc
gc.disable()
log=[]
class M:
    __slots__=('n',)
    def __init__(self,n): self.n=n
    def __del__(self): log.append(self.n)
def chain():
    c=None
    for i in range(10200): c=[c,M(i)]
    log.clear()
    return c
def show(what):
    runs=[]
    for n in log:
        if runs and abs(n-runs[-1][1])==1: runs[-1][1]=n; runs[-1][2]+=1
        else: runs.append([n,n,1])
    print(what, runs[:3])
c=chain(); del c; show('del')
c=chain(); c=None; show('store')
c=[chain()]; c.pop(); show('pop')
def f():
    c=chain(); del c
f(); show('function')
def g(): 
    c=chain()
g(); show('return')
list(map(lambda x: f(), [1])); show('map')
class D:
    def __del__(self): f()
D(); show('in del')
c=[chain()]; c[0]=None; show('setitem')
c={1:chain()}; del c[1]; show('dict del')
for x in [1]:
    c=chain()
    c=None
show('for')
def gen():
    c=chain()
    yield 1
for x in gen(): pass
show('gen')
next(gen()); show('gen dies')
try: raise ValueError(chain())
except ValueError: pass
show('exc')
