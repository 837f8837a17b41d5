# Struct objects, buffers, iteration.
import struct
s = struct.Struct("<hi")
print(s.size, s.format, s.pack(1, 2), s.unpack(s.pack(3, 4)), repr(s))
buf = bytearray(10); s.pack_into(buf, 2, 7, 8); print(buf, s.unpack_from(buf, 2))
print(list(struct.iter_unpack("<h", b"\x01\x00\x02\x00")), list(s.iter_unpack(s.pack(1, 2) * 2)))
for bad in (lambda: s.pack_into(buf, 8, 1, 2), lambda: list(struct.iter_unpack("<h", b"abc")), lambda: s.unpack(b"x")):
    try:
        bad()
    except struct.error as e:
        print(e)
