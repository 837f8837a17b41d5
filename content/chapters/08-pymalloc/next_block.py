blocks = [bytes(450) for _ in range(40)]
addresses = [id(block) for block in blocks]
blocks[1] = None
blocks[4] = None
new = bytes(450)
if id(new) in addresses:
    print("the place of block", addresses.index(id(new)))
else:
    print("a new place")
