class Memory:
    def __init__(self):
        self.blocks = {}
        self.next = 1000

    def malloc(self, value):
        self.next += 16
        self.blocks[self.next] = value
        return self.next

    def free(self, address):
        if address not in self.blocks:
            return "freed twice"
        del self.blocks[address]
        return "freed"

    def read(self, address):
        return self.blocks.get(address, "garbage")


memory = Memory()
a = memory.malloc("a")
b = a
print(memory.free(a))
print(memory.read(b))
print(memory.free(b))
c = memory.malloc("c")
c = None
print(len(memory.blocks), "block that nobody can free")
