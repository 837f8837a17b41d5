# what: A program ends after a number of instructions, even in the middle of a loop; what it did so far is kept.
# why: It runs in your browser, and every step of it is recorded.
# learner: An endless loop is shown up to the bound. Real CPython would go on.
# native: varies
n = 0
while True:
    n += 1
