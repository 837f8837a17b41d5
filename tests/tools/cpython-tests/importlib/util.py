def source_from_cache(path):
    raise ValueError(path)


def cache_from_source(path):
    return path + "c"
