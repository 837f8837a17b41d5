from sys import getsizeof as g
for s in ['','a','a b','a b c',' a ','abc','a'*30,'a '*30,'a,b,c,d','é,b','😀 b']:
    for e in ["s.split()","s.rsplit()","s.split(',')","s.rsplit(',')","s.split(', ')","s.split('é')","s.split('zzzzzzzzzz')","s.split(' ',1)","s.split(None,3)","s.splitlines()","s.split(' ',20)","s.rsplit(None,0)"]:
        r=eval(e); print(repr(s)[:12], e, len(r), g(r), r[:3])
    b=s.encode()
    for e in ["b.split()","b.rsplit()","b.split(b',')","b.rsplit(b', ')","b.split(b'zzzzzzzzzz')","b.split(b' ',1)","b.split(None,3)","b.splitlines()"]:
        r=eval(e); print(repr(b)[:12], e, len(r), g(r), r[:3])
try: ''.split('')
except Exception as e: print(e)
try: 'a'.split('')
except Exception as e: print(e)
