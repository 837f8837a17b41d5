def t(e):
    try: r=eval(e)
    except Exception as x: r=type(x).__name__+': '+str(x)
    print(e,'->',repr(r))
inf=float('inf'); nan=float('nan')
class C:
    def __complex__(self): return 3+4j
class D:
    def __complex__(self): return 3
class E_(complex): pass
class F:
    def __float__(self): return 2.5
class G:
    def __index__(self): return 7
for e in ["complex()","complex(1)","complex(1,2)","complex('1+2j')","complex('x')","complex('1_0+1j')","complex('1__0')","complex(' (1+2j) ')","complex('1',2)","complex(1,'2')","complex([])","complex(1,[])","complex([],1)","complex(None)","complex(C())","complex(D())","complex(1,C())","complex(F())","complex(G(),F())","complex(1j,1j)","complex(1,1j)","complex(1j,2)","complex(real=1,imag=2)","complex(1,2,3)","complex(foo=1)","E_(1,2)","E_(1j)","complex(E_(2j))","type(complex(E_(2j)))","1j+1","1+1j","1j-2.5","2j*3j","1j/2","(1+2j)/(3-4j)","1j/0","1j//2","1j%2","divmod(1j,2)","(1+2j)**2","(1+2j)**-3","(1+2j)**0.5","(1+2j)**(1+2j)","0j**0","0j**-1","0j**1j","(-8)**(1/3)","(-2.0)**0.5","2**1j","pow(1j,2,3)","1j**101","(1e200+1j)**2","abs(3+4j)","abs(complex(1e308,1e308))","abs(complex(inf,nan))","-1j","+1j","~1j","bool(0j)","bool(1j)","1j==1j","1j==1","(1+0j)==1","1==1+0j","1.0==1+0j","1j<2j","1j=='a'","(2**53+0j)==2**53+1","hash(1+0j)","hash(1+2j)","hash(1.5j)","hash(-1+0j)","(1+2j).real","(1+2j).imag","(1+2j).conjugate()","(1+2j).__complex__()","(1+2j).__getnewargs__()","format(1+2j,'')","format(1+2j,'.2f')","format(1+2j,'>20')","format(1+2j,'d')","format(1+2j,'010')","'{:e}'.format(1j)","f'{1+2j:.3}'","repr(-0j)","repr(complex(-0.0,-0.0))","repr(complex(0,-0.0))","complex(inf,nan)","1j*inf","complex(inf,1)*1j","int(1j)","float(1j)","1j+'a'","1j+10**400","round(1j)","(1j).__sizeof__()","(1j).real.__class__","(1+1j).imag.__class__","max([1j,2j])","sum([1j,2,3.5])","sum([0.1]*10,0j)","complex(10**400)","(1j).__add__('a')","1j is complex(1j)","complex('nan')","complex('infinityj')","complex('1e400')","complex('١+٢j')","complex('1 + 2j')","complex(b'1')","inf*1j","(1+1j)/complex(inf,inf)","complex(1,1)/inf", "1j.__eq__(1)","1j.__lt__(1)","(3+4j).__abs__()","(1j).__bool__()","complex.from_number"]: t(e)
x=1j
try: x.real=3
except Exception as e: print(type(e),e)
for n in sorted(dir(1j)): print(n, end=' ')
