# tags: platform
# Errors of files carry their number.
import errno
try:
    open("/nowhere/at/all")
except OSError as e:
    print(e.errno == errno.ENOENT, errno.errorcode[e.errno], e.filename, e.strerror)
e = OSError(errno.EACCES, "no", "file", None, "other")
print(e.errno, e.filename, e.filename2, e, e.args)
