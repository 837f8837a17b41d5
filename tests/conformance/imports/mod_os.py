# tags: platform
# os and os.path over the files that a program makes.
import os, os.path as p
print(p.join("a", "b"), p.join("a/", "b", "/c", "d"), p.join("", "x"), p.split("/a/b/c"), p.split("x"), p.splitext("a.tar.gz"), p.splitext(".bashrc"), p.splitext("a.b/c"), p.basename("/a/b/"), p.dirname("/a/b/"), p.isabs("/x"), p.isabs("x"))
print(p.normpath("a//b/../c/./d"), p.normpath("/../x"), p.normpath(""), p.normpath("../a/.."), p.relpath("/a/b/c", "/a/d"), p.commonpath(["/a/b", "/a/c/d"]), p.commonprefix(["abc", "abd"]), p.splitroot("//x/y"), p.splitdrive("/x"), p.expandvars("$NOPE/x"), p.normcase("A"))
for f in (lambda: p.join("a", 5), lambda: p.join("a", b"b"), lambda: p.commonpath([]), lambda: p.commonpath(["a", "/b"]), lambda: p.relpath(""), lambda: p.split(5), lambda: os.fspath(5), lambda: os.listdir("nodir"), lambda: os.mkdir("made"), lambda: os.mkdir("made"), lambda: os.mkdir("x/y"), lambda: os.rmdir("nodir"), lambda: os.remove("nofile"), lambda: os.rename("nofile", "z"), lambda: os.stat("nofile"), lambda: os.remove("made"), lambda: os.listdir("made"), lambda: os.rmdir("made"), lambda: os.mkdir(), lambda: os.mkdir(5), lambda: os.chdir("nodir")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
os.makedirs("top/mid/leaf")
os.makedirs("top/mid", exist_ok=True)
with open("top/mid/a.txt", "w") as f:
    f.write("hello")
with open(p.join("top", "b.txt"), "wb") as f:
    f.write(b"12")
print(sorted(os.listdir("top")), p.exists("top/b.txt"), p.isfile("top"), p.isdir("top"), p.getsize("top/mid/a.txt"), os.stat("top/b.txt").st_size, oct(os.stat("top/b.txt").st_mode & 0o170000))
for root, dirs, files in os.walk("top"):
    print(root, sorted(dirs), sorted(files))
os.rename("top/b.txt", "top/mid/c.txt")
os.replace("top/mid/c.txt", "top/mid/a.txt")
print(open("top/mid/a.txt").read(), sorted(os.listdir("top/mid")))
with os.scandir("top/mid") as entries:
    print(sorted((e.name, e.path, e.is_dir(), e.is_file()) for e in entries))
try:
    os.rmdir("top")
except OSError as e:
    print(type(e).__name__, e)
os.remove("top/mid/a.txt")
os.removedirs("top/mid/leaf")
print(p.exists("top"), os.sep, os.linesep == "\n", os.name, os.curdir, os.path is p, p.__name__, os.getenv("NOPE", "default"), os.getenv("NOPE"), "NOPE" in os.environ, os.strerror(2))
os.environ["MADE"] = "yes"
print(os.getenv("MADE"), os.environ["MADE"], p.expandvars("$MADE/${MADE}!"), os.environ.pop("MADE"), "MADE" in os.environ)
try:
    os.environ["x"] = 5
except TypeError as e:
    print(e)
class Path:
    def __init__(self, path): self.path = path
    def __fspath__(self): return self.path
print(os.fspath(Path("x")), isinstance(Path("x"), os.PathLike), os.fsencode("é"), os.fsdecode(b"ab"), p.join(Path("a"), "b"), os.error is OSError)
with open(Path("path.txt"), "w") as f:
    print(f.name)
print(p.getsize(Path("path.txt")), p.samefile("path.txt", "./path.txt"))
os.unlink("path.txt")
here = os.getcwd()
os.mkdir("inner")
os.chdir("inner")
print(p.relpath(os.getcwd(), here), p.abspath("x") == p.join(here, "inner", "x"), os.listdir())
os.chdir("..")
os.rmdir("inner")
print(os.getcwd() == here, os.access("nofile", os.F_OK), p.isabs(p.realpath("x")), p.expanduser("x"))
