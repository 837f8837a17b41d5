# An uncaught ModuleNotFoundError.
print("before")
import module_that_is_not_there
