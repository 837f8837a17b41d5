class Doomed:
    def __init__(self, name, *held):
        self.name = name
        self.held = held

    def __del__(self):
        print(self.name, "is gone")


leaf = Doomed("leaf")
twig = Doomed("twig", leaf)
branch = Doomed("branch", twig, Doomed("bird"))
tree = [Doomed("root"), branch]
del leaf, twig, branch
print("still a tree")
del tree
print("no tree")
