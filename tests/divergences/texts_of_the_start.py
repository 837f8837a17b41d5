# what: A text that a program writes has a count of its own, also where a module of the start of a real process has the
#   same text, as "abc" and "posix": there it is immortal.
# why: Code that is read from a .pyc file, or was frozen into the interpreter, has immortal texts; which modules a process
#   reads before its first line differs from machine to machine.
# learner: When the count of a short word is huge in a real process, somebody else used the word first. Ask for a word
#   that nobody would use.
import sys
print(sys.getrefcount("abc") > 1_000_000)
print(sys.getrefcount("refcounted") > 1_000_000)
