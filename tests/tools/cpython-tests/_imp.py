def _override_multi_interp_extensions_check(value):
    return 0


def _override_frozen_modules_for_tests(value):
    return 0


def get_frozen_object(name):
    raise ImportError(name)
