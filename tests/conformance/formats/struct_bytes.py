# tags: digits
# struct: values packed to bytes and unpacked, in every format; what does not fit, and what is said of it.
import struct
from struct import Struct, calcsize, iter_unpack, pack, pack_into, unpack, unpack_from

def t(f, *a, **k):
    try: return repr(f(*a, **k))
    except BaseException as e: return f"{type(e).__name__}: {e}"
print(struct.error, [n for n in dir(struct) if n[0] != '_'], struct.__all__)
for f in ('', 'b', '@bi', '=bi', '<bi', '>bi', '!bi', 'ib', 'ibi', 'bq', '0i', 'b0i', 'bh', '3s', '0s', 's', '10p', 'xb', '4x', 'n', '<n', '<P', 'P', '2h3b', ' 2 h', '2 h', 'h 2', '2', 'z', 'i<', 'é', b'ii', 5, None, 'e', 'f', 'd', 'bd', '<bd', 'l', '<l', '=l', '?', '99999999999999999999i', 'i'*3, '@', '4'):
    print(repr(f), t(calcsize, f))
for c in 'bBhHiIlLqQnNP?cefdsp':
    print(c, *(t(pack, c, v) for v in (0, -1, 127, 128, 255, 256, 2**15, 2**16, 2**31, 2**32, 2**63, 2**64, -2**63-1, 1.5, 'a', b'a', b'ab', True, None, 1e39, float('nan'))), sep=' | ')
for c in 'bBhHiIlLqQefd':
    print('>' + c, *(t(pack, '>' + c, v) for v in (1, -2, 2**31, 2**63, 2**64, 1.5, 'a', 70000.0, 1e39)), sep=' | ')
for a in (('i',), ('i', 1, 2), ('',), ('3s', b'ab'), ('3s', b'abcd'), ('3s', 'ab'), ('3p', b'abcd'), ('300p', b'x'*299), ('2sx', b'a'), ('<hhl', 1, 2, 3), ('bxh', 1, 2), ('>?', []), ('c', b''), ('s', bytearray(b'q')), (), (5,), ('2s2s', b'a', b'b'), ('3b', 1, 2, 3), ('hb', 1, 2)):
    print(a, t(pack, *a))
data = bytes(range(1, 17))
for f, d in (('i', data[:4]), ('<i', data[:4]), ('>i', data[:4]), ('i', data), ('', b''), ('4s', data[:4]), ('4p', b'\x02abc'), ('4p', b'\x09abc'), ('2h', data[:4]), ('bxh', data[:4]), ('?', b'\2'), ('3c', b'abc'), ('d', data[:8]), ('<e', b'\0<'), ('q', b'\xff'*8), ('Q', b'\xff'*8), ('b', bytearray(b'\xff')), ('h', memoryview(data)[:2]), ('i', 'abcd'), ('0s', b''), ('n', b'\xff'*8), ('0i2x', b'..')):
    print(f, d if isinstance(d, (bytes, str)) else bytes(d), t(unpack, f, d))
print(t(unpack_from, 'h', data, 2), t(unpack_from, 'h', data, -2), t(unpack_from, 'h', data, 15), t(unpack_from, 'h', data, -1), t(unpack_from, 'h', data, -99), t(unpack_from, 'h', data, offset=4), t(unpack_from, 'h', b'a'), t(unpack_from, '>h', buffer=data))
b = bytearray(8)
print(t(pack_into, 'hb', b, 1, 258, 3), b, t(pack_into, 'h', b, -2, 1), b, t(pack_into, 'i', b, 6, 1), t(pack_into, 'i', b, -9, 1), t(pack_into, 'i', b, -2, 1), t(pack_into, 'i', b), t(pack_into, 'i'), t(pack_into, 'i', b, 0), t(pack_into, 'i', b'abcd', 0, 1), t(pack_into, 'h', b, 0, 'x'), b)
print(list(iter_unpack('hb', b'\1\0\2\3\0\4')), t(iter_unpack, 'h', b'abc'), t(iter_unpack, '', b''), type(iter_unpack('h', b'')))
s = Struct('<hb')
print(s.format, s.size, s.pack(1, 2), s.unpack(b'\1\0\2'), s.unpack_from(data, 1), list(s.iter_unpack(data[:6])), t(Struct, 'z'), t(s.pack, 1), t(s.unpack, b''), t(Struct), Struct(b'i').format, repr(s), type(iter_unpack('h', b'ab')), len(list(s.iter_unpack(b''))))
s.pack_into(b, 0, 7, 8); print(b, t(s.pack_into, b, 0, 'x', 1), t(s.pack_into, b, 7, 1, 1))
