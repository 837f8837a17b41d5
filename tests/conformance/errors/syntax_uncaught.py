# A SyntaxError ends the program before it begins.
print("never printed")
def f(:
    pass
