import sys

pages = [object(), object(), object()]
before = sys.getrefcount(pages[1])
for page in pages:
    if page is pages[1]:
        during = sys.getrefcount(pages[1])
print(before, during)
