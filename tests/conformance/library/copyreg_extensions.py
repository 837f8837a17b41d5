# Numbers for classes.
import copyreg
copyreg.add_extension("m", "A", 300); copyreg.add_extension("m", "A", 300)
print(copyreg._extension_registry, copyreg._inverted_registry)
for bad in (lambda: copyreg.add_extension("m", "A", 301), lambda: copyreg.add_extension("m", "B", 300), lambda: copyreg.add_extension("m", "C", 0), lambda: copyreg.add_extension("m", "C", 2**31), lambda: copyreg.remove_extension("m", "B", 300)):
    try:
        bad()
    except ValueError as e:
        print(e)
copyreg.remove_extension("m", "A", 300); copyreg.clear_extension_cache(); print(copyreg._extension_registry)
