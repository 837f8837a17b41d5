# tags: platform
# Which number makes which class.
import errno
for name in ("EACCES", "EPERM", "ECHILD", "ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EEXIST", "ENOENT", "EINTR", "EISDIR", "ENOTDIR", "EPIPE", "ESHUTDOWN", "ESRCH", "ETIMEDOUT", "EAGAIN", "EALREADY", "EINPROGRESS", "EINVAL"):
    print(name, type(OSError(getattr(errno, name), "text")).__name__)
