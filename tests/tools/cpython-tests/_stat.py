raise ImportError("no module _stat")
