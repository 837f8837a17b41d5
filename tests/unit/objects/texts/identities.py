a='a';A='A'; z='0'
tests = dict(
upper="'a'.upper() is A", lower="'A'.lower() is a", title="'a'.title() is A", cap="'a'.capitalize() is A", swap="'a'.swapcase() is A",
casefold="'A'.casefold() is a", upper_l="'\xe9'.upper() is '\xc9'", lower_l="'\xc9'.lower() is '\xe9'", title_l="'\xe9'.title() is '\xc9'",
replace="'b'.replace('b','a') is a", replace2="'xxa'.replace('xx','') is a", replace3="''.replace('','a') is a", join="''.join(['','a','']) is a", join2="'a'.join(['','']) is a", center="''.center(1,'a') is a", zfill="''.zfill(1) is z", expand="'\t'.expandtabs(1) is ' '",
strip="' a '.strip() is a", mul="''.join(['a']) is a", slice_="'bab'[1:2] is a", step="'bab'[1:3:5] is a", fmt="'{}'.format('a') is a", pct="'%s' % 'a' is a", pct2="'%c' % 97 is a", fst="f'{a}' is a",
dec="b'a'.decode() is a", dec1="b'\\xe9'.decode('latin-1') is '\xe9'", decu="'\xe9'.encode().decode() is '\xe9'", dec16="'a'.encode('utf-16-le').decode('utf-16-le') is a",dec32="'a'.encode('utf-32-le').decode('utf-32-le') is a", chr_="chr(97) is a", str5="str(5) is '5'", repr5="repr(5) is '5'", i="format(5,'d') is '5'", hexx="'%x' % 5 is '5'", trans="'b'.translate({98:97}) is a", trans2="'b'.translate({98:'a'}) is a",trans3="'bc'.translate({98:'a',99:None}) is a", split="'a b'.split()[0] is a", part="'a b'.partition(' ')[0] is a", splitl="'a\\nb'.splitlines()[0] is a", it="next(iter('a')) is a", rm="'ba'.removeprefix('b') is a", concat="''+'a' is a", concat2="'a'+'' is a", ljust="''.ljust(1,'a') is a", formati="'{:c}'.format(97) is a", formats="'{:.1}'.format('abc') is a", inp="str(b'a','ascii') is a", hexb="b'a'.hex() is '61'", spl="','.join('a') is a",
b1="b'ab'[:1] is b'a'", b2="b'a'.upper() is b'A'", b3="bytes([97]) is b'a'", b4="'a'.encode() is b'a'", b5="b''.join([b'a']) is b'a'", b6="b'b'.replace(b'b',b'a') is b'a'", b7="b' a '.strip() is b'a'", b8="b'%c' % 97 is b'a'", b9="(97).to_bytes(1) is b'a'", b10="b'a'*1 is b'a'", b11="bytes(bytearray(b'a')) is b'a'", b12="b''.center(1,b'a') is b'a'", b13="bytes.fromhex('61') is b'a'", b14="b'\t'.expandtabs(1) is b' '", b15="bytes(1) is b'\\0'", b16="bytes(iter([97])) is b'a'", b17="b'b'.translate(bytes(range(1,256))+b'0') is b'c'",b18="b'a'.decode().encode('latin-1') is b'a'",b19="memoryview(b'a').tobytes() is b'a'", b20="b''.zfill(1) is b'0'", b21="b'%s' % b'a' is b'a'", b22="'a'.encode('utf-8') is b'a'", b23="'a'.encode('ascii') is b'a'",b24="b'A'.lower() is b'a'", b25="b'a'.title() is b'A'",b26="b'a'.capitalize() is b'A'",b27="b'a'.swapcase() is b'A'",b28="b''+b'a' is b'a'",b29="b'ba'.removeprefix(b'b') is b'a'", b30="bytes(b'a') is b'a'",b31="b'xa'.split(b'x')[1] is b'a'")
for k,v in tests.items():
    try: r=eval(v)
    except Exception as e: r=e
    print(k, r)
# self returns
s='hello'
u='h\xe9llo'
for e in ["s.strip()","s.lstrip('x')","s.replace('z','y')","s.expandtabs()","s.zfill(2)","s.center(3)","s.ljust(3)","s.rjust(3)","s.lower()","s.upper()","s.title()","s.casefold()","s.translate({})","s.removeprefix('x')","s.removesuffix('x')","s[:]","s*1","s+''","''+s","str(s)","format(s)","s.__format__('')","f'{s}'","'%s'%s","'{}'.format(s)","'{:s}'.format(s)","''.join([s])","''.join((s,))","' '.join([s])","s.split()[0]","s.split('z')[0]","s.rsplit('z')[0]","s.partition('z')[0]","s.rpartition('z')[2]","s.splitlines()[0]","s.capitalize()","s.swapcase()","format(s,'5')", "s.replace('h','h')","s.replace('h','j',0)","s.replace('','x',0)","s.splitlines(True)[0]","s.format()","s % ()","s.format_map({})","s[0:5]","s[::1]","s[-5:]", "s.encode().decode()", "s.__str__()"]:
    print(e, eval(e) is s, eval(e, {'s':u}) is u)
class S(str): pass
s=S('hello')
for e in ["s.strip()","s.replace('z','y')","s.expandtabs()","s.zfill(2)","s.center(3)","s[:]","s*1","s+''","''+s","str(s)","format(s)","f'{s}'","'%s'%s","'{}'.format(s)","''.join([s])","s.split()[0]","s.split('z')[0]","s.partition('z')[0]","s.splitlines()[0]","s.translate({})","s.removeprefix('x')","s.__str__()", "s.__getnewargs__()[0]","s.format()","s.__format__('')","s.lower()"]:
    r=eval(e); print(e, r is s, type(r).__name__)
b=b'hello'
for e in ["b.strip()","b.lstrip(b'x')","b.replace(b'z',b'y')","b.expandtabs()","b.zfill(2)","b.center(3)","b.ljust(3)","b.lower()","b.translate(None)","b.translate(None,b'')","b.translate(bytes(range(256)))","b.removeprefix(b'x')","b[:]","b*1","b+b''","b''+b","bytes(b)","b''.join([b])","b.split()[0]","b.split(b'z')[0]","b.partition(b'z')[0]","b.rpartition(b'z')[2]","b.splitlines()[0]","b.__bytes__()","b'%s'%b","b % ()"]:
    print(e, eval(e) is b)
