# A traceback through an imported module.
import _helper
def run():
    return [_helper.bump() for _ in range(2)] + [fail()]
def fail():
    import _broken
run()
