class Dog:
    pass


seven = 7
name = "Buddy"
row = [seven, seven]
table = [row, row]
owner = {"dog": name}
dog = Dog()
dog.name = name
table[0][0] = 8
print(table)
print(table[0] is table[1], owner["dog"] is dog.name)
print(row[1] is seven)
