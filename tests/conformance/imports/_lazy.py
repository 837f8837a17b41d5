def __getattr__(name):
    if name == "magic":
        return "made by module __getattr__"
    raise AttributeError(f"lazy has no {name}")
def __dir__():
    return ["magic", "other"]
