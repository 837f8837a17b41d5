# Numbers to bytes and back.
import struct
print(struct.pack("<ihbq", 1, -2, 3, 4), struct.pack(">IHBQ", 1, 2, 3, 4), struct.calcsize("<ihbq"), struct.calcsize("ihbq"))
print(struct.unpack("<2h", b"\x01\x00\xff\xff"), struct.pack("5s3p", b"hi", b"abcd"), struct.pack("?c", True, b"x"), struct.pack("<d", 1.5), struct.pack(">f", -0.5), struct.pack("<e", 0.1), struct.pack("4x2h", 1, 2))
for fmt in ("b", "B", "h", "H", "i", "I", "q", "Q", "f", "d", "?", "c"): print(fmt, struct.calcsize("=" + fmt), end=" ")
print()
