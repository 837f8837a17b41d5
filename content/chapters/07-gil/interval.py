import sys

print(sys.getswitchinterval())
print(sys._is_gil_enabled())
