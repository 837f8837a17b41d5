try:

    class Point:
        __slots__ = ("x", "y")
        x = 0

except ValueError as error:
    print(error)
