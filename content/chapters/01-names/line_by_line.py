def type_in(*lines):
    names = {}
    for line in lines:
        exec(compile(line, "<your input>", "single"), names)
    return names


names = type_in("x = 300", "y = 300")
print(names["x"] is names["y"], names["x"] == names["y"])
names = type_in("x = 300; y = 300")
print(names["x"] is names["y"])
names = type_in("x = 7", "y = 7")
print(names["x"] is names["y"])
