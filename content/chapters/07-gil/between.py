import dis

n = 0


def work():
    global n
    n += 1


for instruction in dis.get_instructions(work):
    print(instruction.opname, instruction.argrepr)
