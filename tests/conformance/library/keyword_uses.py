# Making names safe.
import keyword
def safe(s): return s + "_" if keyword.iskeyword(s) else s
print([safe(s) for s in ("class", "klass", "match", "lambda")], len(keyword.kwlist), sorted(keyword.kwlist) == keyword.kwlist)
