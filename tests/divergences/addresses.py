# what: Addresses are the same in every run, and begin at a fixed base.
# why: A real process gets its memory where the operating system puts it, at another place each time. Which addresses
#   are next to each other, and which is used again, follow CPython's allocator.
# learner: Differences between addresses, and an address that comes back, mean what they mean in CPython. The numbers
#   themselves mean nothing in either.
# native: varies
x, y = bytes(450), bytes(450)
print(hex(id(x)), hex(id(y)), id(y) - id(x))
print(object())
