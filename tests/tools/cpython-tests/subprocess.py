import unittest

PIPE = -1
STDOUT = -2
DEVNULL = -3


class CalledProcessError(Exception):
    pass


def _no(*args, **kwargs):
    raise unittest.SkipTest("there are no other processes")


Popen = run = call = check_call = check_output = _no


def _args_from_interpreter_flags():
    return []


def _optim_args_from_interpreter_flags():
    return []
