# Soft keywords are names elsewhere.
import keyword
match = case = _ = type = 1
print(match + case, [keyword.issoftkeyword(s) for s in keyword.softkwlist])
match match:
    case 1: print("matched")
