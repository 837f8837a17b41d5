# SystemExit with a text prints it to stderr; status 1.
import sys
print("out")
sys.exit("the reason")
