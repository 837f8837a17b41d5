import sys, gc
def t(e):
    try: r=eval(e)
    except Exception as x: r=type(x).__name__+': '+str(x)
    print(e,'->',repr(r))
def x(s):
    try: exec(s, globals())
    except Exception as e: print(s, '!', type(e).__name__, e)
    else: print(s,'ok')
b=b'abcdefgh'; a=bytearray(b); m=memoryview(b); w=memoryview(a)
for e in ["memoryview()","memoryview(3)","memoryview('a')","memoryview(object=b'a').tobytes()","m[0]","m[-1]","m[8]","m[1.5]","m['a']","m[1:3].tobytes()","m[::2].tobytes()","m[::-1].tolist()","m[5:2].tolist()","m[0,1]","m[()]","m[...]","len(m)","m.obj is b","m.nbytes","m.readonly","w.readonly","m.itemsize","m.format","m.ndim","m.shape","m.strides","m.suboffsets","m.c_contiguous","m[::2].c_contiguous","m[::2].contiguous","m[::2].f_contiguous","m[::2].nbytes","m[::2].strides","m==b","m==a","m=='abc'","m!=b","m<b","m==w","m[1:]==b'bcdefgh'","hash(m)==hash(b)","hash(w)","m.hex()","m.hex(':')","m.hex(':',2)","m[::2].hex()","m.tobytes('F')","m.tobytes('x')","m.tobytes(order=None)","m.tolist()","m.cast('I').tolist()","m.cast('I').itemsize","m.cast('h').tolist()","m.cast('d').tolist()","m.cast('Q')[0]","m.cast('c').tolist()","m.cast('c')[0]","m.cast('b').tolist()","m.cast('?').tolist()","m.cast('f').tolist()","m.cast('e').tolist()","m.cast('@H').tolist()","m.cast('H').format","m.cast('@H').format","m.cast('x')","m.cast('>H')","m.cast('')","m.cast(3)","m[:7].cast('I')","m[::2].cast('B')","m.cast('I').cast('H')","m.cast('I').cast('B').tolist()","m.cast('B',[2,4]).tolist()","m.cast('B',(2,4)).shape","m.cast('B',(2,4)).strides","m.cast('B',(2,4))[0]","m.cast('B',(2,4))[1,2]","m.cast('B',(2,4))[1,9]","m.cast('B',(2,4))[1,2,3]","m.cast('B',(2,4))[1:2]","m.cast('B',(2,3))","m.cast('B',[2,'a'])","m.cast('B',[0])","m.cast('B',3)","m.cast('B',(2,4)).tobytes()","m.cast('B',(2,4)).cast('B').tolist()","len(m.cast('B',(2,4)))","list(m.cast('B',(2,4)))","m.cast('B',(2,2,2)).tolist()","m.cast('H',(2,2)).tolist()","m.cast('B',(2,4))==m.cast('B',(2,4))","m.cast('B',(2,4))==m","list(m)","bytes(m)","bytearray(m)","bytes(m[::2])","b''.join([m,m])","b'x'+m","m+b'x'","98 in m","b'b' in m","reversed(m)","list(reversed(m))","sys.getsizeof(m)","sys.getsizeof(m.cast('B',(2,4)))","m.__sizeof__()","m.toreadonly().readonly","w.toreadonly().readonly","w[::2].toreadonly()[0]","int.from_bytes(m,'big')","int(memoryview(b'12'))","float(memoryview(b'1.5'))","str(m,'ascii')","m.tolist","type(iter(m))","isinstance(m,memoryview)","m.__enter__() is m","memoryview(m).obj is b","memoryview(b'').tolist()","memoryview(b'')==b''","m.cast('I')==m.cast('i')","m.cast('I')==m","m.__len__()","m._from_flags","w.cast('I').readonly","memoryview(b'abcd').cast('I')[1:]","[gc.is_tracked(m)]","memoryview(m[1:])[1:].tobytes()","sorted(m)","max(m)","m.index","m.count","m.__getitem__(slice(1,2)).tobytes()","b'abc'.__buffer__(0)","type(b'abc'.__buffer__(0)).__name__","bytes(b'abc'.__buffer__(0))","bytearray(b'q').__buffer__(1).readonly","b'q'.__buffer__(1)","b'a%sb' % m[:2]","b'abc'.startswith(memoryview(b'a'))","b'abcabc'.replace(memoryview(b'a'),bytearray(b'x'))"]: t(e)
for s in ["w[0]=120","w[0]='a'","w[0]=300","w[0]=-1","w[0]=1.5","w[9]=1","w[1:3]=b'QQ'","w[1:3]=b'Q'","w[1:3]=5","w[::2]=b'1234'","w[:]=w[::-1]","del w[0]","m[0]=1","m[0:1]=b'x'","w.cast('H')[0]=65535","w.cast('H')[0]=65536","w.cast('b')[0]=-128","w.cast('b')[0]=-129","w.cast('d')[0]=1.5","w.cast('d')[0]='x'","w.cast('?')[0]=[]","w.cast('c')[0]=b'x'","w.cast('c')[0]=b'xy'","w.cast('c')[0]='x'","w.cast('Q')[0]=2**64","w.cast('B',(2,4))[1,1]=7","w.cast('B',(2,4))[1]=7","w['a']=3","a.append(1)","a.clear()","w.cast('f')[0]=1e300","w.cast('f')[0]=0.1","w[...]=b'x'"]: x(s); print(bytes(a))
w.release()
for e in ["w[0]","w.obj","len(w)","w.release()","w.tobytes()","w==w","w==b","hash(w)","repr(w)[:16]","memoryview(w)","w.format","w.nbytes","bytes(w)","w.__enter__()","list(w)","w.cast('B')"]: t(e)
x("a.append(1)"); print(a)
with memoryview(a) as q: print(q[0]); x("a.append(2)")
x("a.append(2)"); print(a)
q=memoryview(a); r=q[1:]; x("q.release()"); x("a.append(3)"); r.release(); x("a.append(3)")
q=memoryview(a); z=memoryview(q); it=iter(q); print(next(it)); q.release()
try: next(it)
except Exception as e: print(type(e),e)
z.release()
q=memoryview(a); b2=bytearray(3)
class B:
    def __buffer__(self, flags): print('buffer',flags); return memoryview(b'xyz')
    def __release_buffer__(self, v): print('release', type(v))
x("print(bytes(B()))"); x("mm=memoryview(B()); print(mm.tolist(), type(mm.obj)); mm.release()"); x("print(b''.join([B()]))")
class B2:
    def __buffer__(self, flags): return 3
x("bytes(B2())")
for n in sorted(dir(m)): print(n, end=' ')
print(); print(len([o for o in gc.get_objects() if type(o).__name__=='managedbuffer']))
import weakref
print(weakref.ref(m)() is m)
x("memoryview.__new__(int)"); x("class M(memoryview): pass")
