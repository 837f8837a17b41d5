pug = "Pug"
try:
    pug.name = "Fred"
except AttributeError as error:
    print(error)
print(hasattr(pug, "__dict__"))
