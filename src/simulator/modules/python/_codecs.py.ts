/** The module _codecs (Modules/_codecsmodule.c): the two functions that pickles name. */
export const source = `
def encode(obj, encoding="utf-8", errors="strict"):
    return obj.encode(encoding, errors)

def decode(obj, encoding="utf-8", errors="strict"):
    return bytes(obj).decode(encoding, errors)

def escape_decode(data, errors="strict", /):
    text = bytes(data).decode("latin-1").encode("latin-1").decode("unicode-escape")
    return text.encode("latin-1", errors), len(data)
`;
