# Case methods over ASCII and beyond.
words = ["hello World", "ÄÖü straße", "ǆ ﬁ", "ΌΣΟΣ ΣΑΣ", "they're bill's", "x1y2 Z", "", "ıİI", "ʼn", "AbC dEf"]
for w in words:
    print(repr(w.upper()), repr(w.lower()), repr(w.title()), repr(w.capitalize()), repr(w.swapcase()), repr(w.casefold()))
print("straße".casefold() == "STRASSE".casefold(), "ß".upper(), len("ß".upper()), "ŉ".upper(), "İ".lower(), len("İ".lower()))
for w in ["abc", "ABC", "Abc", "Abc Def", "a1", "1", "", "ß", "ǅ", "ªº", "A1 B2", "a B", "Σ"]:
    print(repr(w), w.islower(), w.isupper(), w.istitle(), end="; ")
print()
for ch in ["a", "1", "²", "½", "Ⅷ", "五", "٣", "_", " ", "\t", "\x1c", "\u2003", "é", "€", "\u0301", "😀", "\x7f", "\n", "\xa0", "\xad", ""]:
    print(ascii(ch), ch.isalpha(), ch.isdigit(), ch.isdecimal(), ch.isnumeric(), ch.isalnum(), ch.isspace(), ch.isprintable(), ch.isidentifier(), ch.isascii())
print("abc def".isidentifier(), "class".isidentifier(), "1a".isidentifier(), "_1".isidentifier(), "é1".isidentifier(), "a-b".isidentifier(), "abc".isascii(), "é".isascii(), "ab1".isalnum(), "a b".isalpha(), "12".isdecimal())
for f in (lambda: "a".upper(1), lambda: "a".title("x"), lambda: "a".isdigit(1), lambda: str.upper(1)):
    try:
        f()
    except TypeError as e:
        print(e)
