# Uncaught with notes, a custom class, a multi-line message.
class Problem(Exception):
    """A problem of ours."""
    def __str__(self):
        return "line one\nline two"
def deep(n):
    if n == 0:
        e = Problem("arg")
        e.add_note("a note")
        e.add_note("two\nlines")
        raise e
    deep(n - 1)
deep(2)
