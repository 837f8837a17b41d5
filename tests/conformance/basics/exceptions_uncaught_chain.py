# Uncaught with a context and a cause.
class AppError(Exception):
    pass

def load(data):
    try:
        return data["key"]
    except KeyError as e:
        raise AppError("could not load") from e

def main():
    try:
        load({})
    except AppError:
        print("handling")
        return undefined + 1

print("start")
main()
