# tags: size
# Native layout has holes.
import struct
for fmt in ("bi", "=bi", "ib", "ibi", "bq", "b0i", "hhl", "cd", "@ P", "nN"):
    print(fmt, struct.calcsize(fmt))
print(struct.pack("bi", 1, 2), struct.pack("b0i", 1))
