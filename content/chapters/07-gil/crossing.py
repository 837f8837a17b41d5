import json

shared = ["start"]
sent = json.dumps(shared)
received = json.loads(sent)
received.append("over there")
print("there:", received)
print("here: ", shared)
