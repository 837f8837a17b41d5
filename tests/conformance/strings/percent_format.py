# The % operator in every form.
print("%d %i %u %5d|%-5d|%05d|%+d|% d|%x %X %o %#x %#o %#X" % (1, 2, 3, 4, 5, 6, 7, 8, 255, 255, 8, 255, 8, 255))
print("%f %.2f %8.3f|%-8.1f|%e %.1E %g %G %g %g %.3g %#g" % (1.5, 2.345, 3.14159, 2.5, 12345.678, 0.00012, 1e10, 1e-10, 100000.0, 1000000.0, 1234.5, 1.0))
print("%s %r %a %10s|%-10s|%.2s|%5.1s|%c %c %%" % ("s", "r", "é", "right", "left", "trunc", "xy", "c", 65))
print("%(a)s %(b)d %(a)r %(c d)s" % {"a": "A", "b": 5, "c d": "space"}, "%s" % (1,), "%s" % ((1, 2),), "%s %s" % ("a", [1]), "%s" % [1, 2], "%s" % {"k": 1}, "%s" % None)
print("%*d|%-*d|%.*f|%*.*f" % (5, 1, 5, 2, 2, 3.14159, 8, 2, 2.71828), "%d" % 3.99, "%d" % True, "%s" % True, "%d" % 10 ** 2, "%x" % -255, "%5s%%" % 50, "%ld %hd" % (1, 2), "%s" % "%s", "no args" % (), "no args" % {}, "%5d" % -3, "%05d" % -3, "%+5d|% 5d" % (3, 3), "%.0f %.0f" % (0.5, 1.5), "%d" % 2 ** 70, "%x" % 2 ** 70, "%s" % 1.0, "%r" % "q'")
for f in (lambda: "%d" % "a", lambda: "%d" % None, lambda: "%x" % 1.5, lambda: "%s %s" % "a", lambda: "%s" % (1, 2), lambda: "a" % 1, lambda: "%q" % 1, lambda: "%" % 1, lambda: "%(k)s" % 5, lambda: "%(k)s" % {}, lambda: "%c" % "ab", lambda: "%c" % 1114112, lambda: "%c" % 1.5, lambda: "%*d" % ("a", 1), lambda: "%f" % "a", lambda: "%(k" % {"k": 1}, lambda: "%d %(k)s" % {"k": 1}, lambda: "%s" % (), lambda: "%.f" % "x", lambda: "%z" % 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class A:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __int__(self): return 5
    def __index__(self): return 6
    def __float__(self): return 7.5
print("%s %r %a %d %x %f" % (A(), A(), A(), A(), A(), A()), b"%s %d %r %b %a" % (b"x", 5, b"y", b"z", "é"), bytearray(b"%d") % 3)
name, n = "x", 3
print("%s=%d" % (name, n), "%s" % name, "%r" % (name,), "%5.1f%s" % (2.25, "!"), "%s-%s" % tuple("ab"), "%s%s" % (name, n))
