# Paths as text.
import posixpath as p
print(p.join("a", "b"), p.join("a", "/b", "c"), p.join("a/", ""), p.split("/a/b.txt"), p.split("b"), p.splitext("a.tar.gz"), p.splitext(".bashrc"), p.splitext("a."), p.basename("/a/b/"), p.dirname("/a/b/"))
print(p.normpath("a//b/../c/./d"), p.normpath("//a"), p.normpath("///a"), p.normpath(""), p.normpath("../.."), p.isabs("/a"), p.isabs("a"), p.normcase("A"), p.splitdrive("/a"), p.splitroot("//a/b"), p.splitroot("/a"))
print(p.join(b"a", b"b"), p.split(b"/x/y"))
