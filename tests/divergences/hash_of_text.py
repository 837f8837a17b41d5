# what: The hash of a text is the same in every run: it is CPython's with PYTHONHASHSEED=0.
# why: A real process picks a new secret when it starts, so that nobody outside can choose texts that collide. Here the
#   order of a set of texts must not change between two steps of the same picture.
# learner: Never rely on the order of a set, here or there.
# native: varies
print(hash("text"), {"one", "two", "three", "four"})
