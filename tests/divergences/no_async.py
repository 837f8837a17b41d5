# what: async and await are refused.
# why: They need an event loop, which is about waiting for the outside world; nothing in this course is.
# learner: Generators, which coroutines are made of, are all here.
# model: refuses
async def main():
    return "done"
coroutine = main()
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value)
