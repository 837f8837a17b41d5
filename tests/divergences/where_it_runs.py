# what: sys.platform, sys.executable, sys.path, os and the like describe the model, not your machine.
# why: The program runs in the page; there are no files, processes or environment but what a lab provides.
# learner: Programs that ask about their surroundings get modest answers.
# native: varies
import sys
print(sys.platform, sys.version_info[:3], sys.implementation.name)
print(sys.executable)
print(len(sys.path) > 0)
