def get_executor(code, offset):
    return None
