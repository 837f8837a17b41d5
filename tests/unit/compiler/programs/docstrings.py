"""
  Module doc.
	Tabbed.

      Deep.
"""
def a():
    """One."""
def b():
    """
    Two.

        Indented.
    """
    return 1
def c():
    'a' 'b'
def d():
    f'not one'
def e():
    b'not one'
class F:
    """  Leading."""
    def g(self): "Inner."; return 1
def h():
    'a' + 'b'
