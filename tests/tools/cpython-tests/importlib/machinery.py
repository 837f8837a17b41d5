class SourceFileLoader: pass
