# Flags of expressions are an enumeration.
import enum, re
print(repr(re.I), re.I | re.M, repr(re.I | re.M), re.NOFLAG, repr(re.RegexFlag(0)), re.RegexFlag.__mro__[1:3], isinstance(re.I, enum.IntFlag), isinstance(re.I, int))
print(list(re.RegexFlag), re.I.value, re.I.name, (re.I | re.S).name, re.I in (re.I | re.S), ~re.I, re.I == 2, re.I & 3, re.I ^ re.I, re.RegexFlag["X"], re.RegexFlag(1024), re.I | 1024)
print(re.compile("a", re.I | re.X).flags, re.compile("a").flags, re.compile(b"a").flags, re.compile("(?i)a").flags == re.I | re.U, repr(re.compile("a", re.S)))
print(f"{re.I}", str(re.M), "%s %d" % (re.I, re.I), bool(re.NOFLAG), re.T if hasattr(re, "T") else "no T", re.DEBUG)
for flag in re.I | re.M: print(flag)
