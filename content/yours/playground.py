class Node:
    def __init__(self, name):
        self.name = name
        self.friend = None

    def __repr__(self):
        return f"Node({self.name!r})"


ada = Node("Ada")
bob = Node("Bob")
ada.friend = bob
people = [ada, bob]
del bob
print(people)
