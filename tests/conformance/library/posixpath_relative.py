# From one place to another.
import posixpath as p
print(p.relpath("/a/b/c", "/a"), p.relpath("/a", "/a/b/c"), p.relpath("/a/b", "/a/b"), p.relpath("/x", "/"), p.abspath("/a/../b"))
print(p.expandvars("$NOPE/x"), p.expanduser("x"), p.curdir, p.pardir, p.sep, p.altsep, p.extsep, p.pathsep, p.defpath, p.devnull, p.supports_unicode_filenames)
