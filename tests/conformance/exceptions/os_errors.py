# tags: platform
# OSError: errno picks the class, texts, file names.
import errno
for n in (1, 2, 4, 11, 13, 17, 20, 21, 32, 104, 110, 111, 999):
    e = OSError(n, "text")
    print(type(e).__name__, e, e.errno, e.strerror, e.filename)
e = OSError(2, "msg", "file", None, "other")
print(e, repr(e), e.filename, e.filename2, e.args)
print(OSError(), OSError(1), OSError("a", "b"), OSError(1, 2, 3, 4, 5).args, OSError("only").errno, type(OSError(2, "x")).__name__, type(FileNotFoundError(13, "x")).__name__, IOError is OSError, EnvironmentError is OSError, errno.ENOENT, errno.errorcode[13])
class My(OSError): pass
print(type(My(2, "x")).__name__, My(2, "x"))
try:
    open("/definitely/not/there")
except FileNotFoundError as e:
    print(e, e.errno, e.filename)
try:
    open("/definitely/not/there", "w")
except OSError as e:
    print(type(e).__name__, e)
e = OSError(5, "io")
e.errno, e.strerror = 6, "changed"
print(e, e.args)
