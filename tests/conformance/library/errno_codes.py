# tags: platform
# Numbers and names of errors.
import errno
print(errno.ENOENT, errno.EEXIST, errno.EACCES, errno.errorcode[2], len(errno.errorcode) > 100, errno.EAGAIN == errno.EWOULDBLOCK)
print(OSError(errno.ENOENT, "gone"), type(OSError(errno.ENOENT, "x")), type(OSError(errno.EEXIST, "x")), type(OSError(errno.EPIPE, "x")))
