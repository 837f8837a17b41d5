import unittest

PIPE = -1
STDOUT = -2


def _no(*args, **kwargs):
    raise unittest.SkipTest("there are no other processes")


Popen = run = check_output = _no


def _args_from_interpreter_flags():
    return []


def _optim_args_from_interpreter_flags():
    return []
