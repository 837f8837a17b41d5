import sys

for text in ("", "a", "abc", "é", "éa", "€", "€uro", "🐍"):
    print(len(text), sys.getsizeof(text))
