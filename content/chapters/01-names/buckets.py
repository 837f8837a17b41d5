memory = {0x3E8: 5, 0x3E9: 5}
a, b = 0x3E8, 0x3E9
print(f"{memory[a]:03b} {memory[b]:03b}")
memory[a] = 6
print(f"{memory[a]:03b} {memory[b]:03b}")
bits = 8
value = 300
print(value < 2**bits)
memory[a] = value % 2**bits
print(memory[a])
