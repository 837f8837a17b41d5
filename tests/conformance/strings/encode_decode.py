# encode and decode: codecs, error handlers, errors.
s = "aé€😀"
for enc in ("utf-8", "utf8", "UTF_8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "latin-1", "ascii", "utf-7"):
    for err in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
        try:
            print(enc, err, s.encode(enc, err))
        except UnicodeEncodeError as e:
            print(enc, err, e)
for data, enc in ((b"a\xc3\xa9", "utf-8"), (b"a\xff", "utf-8"), (b"\xe2\x82", "utf-8"), (b"\xed\xa0\x80", "utf-8"), (b"\xf0\x9f\x98\x80", "utf-8"), (b"\x80", "ascii"), (b"\xe9", "latin-1"), (b"\xff\xfea\x00", "utf-16"), (b"a\x00b", "utf-16-le"), (b"\xc0\x80", "utf-8"), (b"ab\xf5", "utf-8")):
    for err in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        try:
            print(enc, err, ascii(data.decode(enc, err)))
        except UnicodeDecodeError as e:
            print(enc, err, e)
print("\udc80".encode("utf-8", "surrogateescape"), "\ud800".encode("utf-8", "surrogatepass"), "é".encode(), "é".encode(errors="ignore"), str(b"\xc3\xa9", "utf-8"), str(b"x"), bytes("é", "latin-1"), b"ab".decode(encoding="ascii"))
for f in (lambda: "a".encode("nope"), lambda: "é".encode("ascii", "nope"), lambda: b"a".decode(5), lambda: str(b"a", "ascii", 5), lambda: "\ud800".encode(), lambda: str("a", "ascii"), lambda: "a".encode("rot13")):
    try:
        print(f())
    except (LookupError, TypeError, UnicodeError) as e:
        print(type(e).__name__, e)
try:
    "aé€b".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
try:
    b"a\xff\xfe".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
