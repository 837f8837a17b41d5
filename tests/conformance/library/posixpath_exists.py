# Asking for files that are not there.
import posixpath as p
print(p.exists("/nowhere/x"), p.isfile("/nowhere/x"), p.isdir("/nowhere/x"), p.islink("/nowhere/x"), p.lexists("/nowhere/x"), p.ismount("/nowhere/x"), p.isdir("/"))
try:
    p.getsize("/nowhere/x")
except OSError as e:
    print(type(e).__name__, e.filename)
