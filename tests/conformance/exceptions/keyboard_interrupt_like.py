# An uncaught BaseException, and one with a custom excepthook.
import sys
def hook(t, v, tb):
    print("hook", t.__name__, v, tb.tb_lineno)
sys.excepthook = hook
class Stop(BaseException): pass
try:
    raise Stop("caught")
except Exception:
    print("no")
except Stop as e:
    print("Stop is no Exception", e)
raise Stop("uncaught")
