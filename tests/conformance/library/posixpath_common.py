# What paths have in common.
import posixpath as p
print(p.commonprefix(["/usr/lib", "/usr/local"]), p.commonpath(["/usr/lib", "/usr/local/lib"]), p.commonpath(["a/b", "a/c"]), p.commonprefix([]), p.commonprefix(["abc", "abd", ""]))
for bad in (lambda: p.commonpath([]), lambda: p.commonpath(["/a", "b"]), lambda: p.join("a", b"b"), lambda: p.join("a", 5), lambda: p.splitext(5), lambda: p.relpath("")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
