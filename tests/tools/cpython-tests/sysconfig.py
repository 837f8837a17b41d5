def get_config_var(name):
    return {"Py_GIL_DISABLED": 0, "PY_CFLAGS": "", "CONFIG_ARGS": "", "PY_CORE_CFLAGS": ""}.get(name)


def get_config_vars():
    return {}


def get_platform():
    return "linux-x86_64"


def is_python_build():
    return False
