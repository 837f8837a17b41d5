# Long texts are broken at blanks.
from pprint import pprint
pprint("lorem ipsum dolor sit amet " * 5, width=30)
pprint({"key": "lorem ipsum dolor sit amet " * 3}, width=40)
pprint(["short", "a\nb\nc" * 10], width=20)
pprint("nobreak" * 20, width=30)
pprint((b"0123456789" * 5,), width=30)
