# A state machine and a table, as programs use enumerations.
from enum import Enum, IntEnum, auto, unique, verify, UNIQUE, CONTINUOUS
@unique
class State(Enum):
    NEW = auto()
    RUNNING = auto()
    WAITING = auto()
    DONE = auto()
    def next(self):
        members = list(State)
        return members[(members.index(self) + 1) % len(members)]
s = State.NEW
path = [s.name]
for _ in range(5):
    s = s.next()
    path.append(s.name)
print(path)
table = {State.NEW: "made", State.DONE: "gone"}
print([table.get(s, "-") for s in State], State.NEW in table, dict.fromkeys(State, 0)[State.WAITING])
def handle(state):
    match state:
        case State.NEW | State.RUNNING:
            return "busy"
        case State.DONE:
            return "over"
        case _:
            return "?"
print([handle(s) for s in State])
for text in ("@verify(UNIQUE)\nclass V(Enum):\n A = 1\n B = 1", "@verify(CONTINUOUS)\nclass V(IntEnum):\n A = 1\n B = 4"):
    try:
        exec(text)
    except ValueError as e:
        print(e)
class Priority(IntEnum):
    LOW = 1
    MID = 5
    TOP = 9
jobs = sorted([("b", Priority.TOP), ("a", Priority.LOW), ("c", Priority.MID)], key=lambda j: -j[1])
print(jobs, sum(p for _, p in jobs), [p.name for p in Priority if p > 3])
print("%s %d %r" % (Priority.TOP, Priority.TOP, Priority.TOP), str(State.NEW), f"{Priority.MID:>4}|{State.DONE!s}")
