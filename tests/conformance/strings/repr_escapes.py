# repr and ascii of every kind of character.
print(repr("".join(map(chr, range(128)))))
print(repr("".join(map(chr, range(128, 256)))))
print(ascii("é€😀\ud800\x7f"), repr("\u200b\u2028\ufeff\U000e0001"), repr("\u0378"), repr("aé"), repr("\xad"), repr("'"), repr('"'), repr("'\""), repr("\\"), repr("\\'"), repr("\r\n\t"), repr("\x1b[0m"))
print([chr(i) for i in (0x300, 0x600, 0x1100, 0x2000, 0x3000, 0xe000, 0xfffd, 0xffff, 0x10000, 0x1f600, 0x10ffff)])
print(repr(b"\x00\t\n\r'\"\\\x7f\x80\xff abc"), repr(b"'"), repr(b'"\''), repr(bytearray(b"'")), str(b"a\n"), repr(""), repr(b""))
print({"k'": 'v"'}, ["\n", "é", "\ud800"], ("'",), {'"'})
print("a\tb", "\x41", "\N{BULLET}", "\u00e9" == "\xe9", "\0" == "\x00", len("\x00\x01"))
try:
    print("\ud800")
except UnicodeEncodeError as e:
    print(e)
for code in (r"'\x4'", r"'\u12'", r"'\N{nope}'", r"'\U00110000'", r"b'\x4'", "b'é'", "'a", "'''a", r"'\N'", "'a\nb'", r"f'{\'}"):
    try:
        print(eval(code))
    except SyntaxError as e:
        print(code.encode("unicode_escape"), e.msg)
