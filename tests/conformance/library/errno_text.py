# tags: platform
# Their texts.
import errno, os
for n in (errno.EPERM, errno.ENOENT, errno.EINTR, errno.EIO, errno.EBADF, errno.ENOMEM, errno.EACCES, errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.EINVAL, errno.EPIPE, errno.EDOM, errno.ERANGE):
    print(n, os.strerror(n))
