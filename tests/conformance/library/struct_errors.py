# What does not fit.
import struct
for bad in (lambda: struct.pack("b", 200), lambda: struct.pack("H", -1), lambda: struct.pack("i", "x"), lambda: struct.pack("2i", 1), lambda: struct.unpack("i", b"abc"), lambda: struct.pack("z", 1), lambda: struct.calcsize("2"), lambda: struct.pack("c", b"xy"), lambda: struct.pack("f", 1e300), lambda: struct.pack("s", "text"), lambda: struct.unpack_from("i", b"abcd", 1), lambda: struct.pack("<q", 2**63), lambda: struct.pack("i", 1.5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
