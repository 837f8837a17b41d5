# What the lists are.
import keyword
print(type(keyword.kwlist), type(keyword.softkwlist), keyword.__all__, set(keyword.kwlist) & set(keyword.softkwlist))
print(keyword.iskeyword.__self__ == frozenset(keyword.kwlist), keyword.iskeyword(5))
try:
    keyword.iskeyword([])
except TypeError as e:
    print(e)
