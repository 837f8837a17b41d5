# Literals of every kind: prefixes, escapes, implicit joining.
print('\x41\u0042\U00000043\103\N{LATIN SMALL LETTER E WITH ACUTE}', "\a\b\f\v\r\n\t".encode())
print(r"\n\x41", R'\'', len(r"\\"), rb"\x00", bR"a\b", b"\x41\101\n\\", b'\'"')
print("a" 'b' """c""" '''d''', b"x" b"y", ("long"
      " text"))
print("""one
two \
three
""", end="")
print('\0'.encode(), '\08' == '\x008', "\"", '\'', "it's", 'say "x"')
print(0b101, 0o17, 0xFf, 1_000_000, 0x_ff, 1e3, 1E-3, .5, 5., 1_0.2_5, 3j, 1.5e2j, 00, 0_0)
print(u"unicode", f"f{1}" "plain" rf"\{2}", len("😀é€"))
print(10 .real, 1..real, 1.0.is_integer(), (5).bit_length(), 0xffffffffffffffffffff)
print([1,2,][1], (1,)[0], {1:2,}[1], {1,2,}, (((1))), ())
print(not-1, -2**2, 2**-1, -1 .__abs__(), ~-1, - -1, +-+1)
x = (1 +
     2
     + 3)
y = 1 + \
    2
print(x, y); print("semi"); z = 3; print(z)
if z: print("one line"); print("two")
print(..., Ellipsis, ... is Ellipsis, type(...))
é = "names may be any letters"
print(é)
ﬁ = 1
print(fi)
