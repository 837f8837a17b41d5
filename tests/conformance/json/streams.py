# dump and load, with streams and files.
import io, json, os
out = io.StringIO()
json.dump({"a": [1, 2]}, out, indent=1)
print(out.getvalue())
out.seek(0)
print(json.load(out))
with open("made.json", "w") as f:
    json.dump([1, "é", None], f)
with open("made.json") as f:
    print(f.read())
with open("made.json", "rb") as f:
    print(json.load(f))
os.remove("made.json")
lines = ['{"n": %d}' % i for i in range(3)]
print(sum(json.loads(line)["n"] for line in lines))
try:
    json.load(io.StringIO("[1,"))
except json.JSONDecodeError as e:
    print(e)
