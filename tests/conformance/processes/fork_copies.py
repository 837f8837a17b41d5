# tags: process library
# What a forked process has of its parent's heap is a copy: same addresses, counts of its own.
import multiprocessing as mp
import sys

table = {"rows": [1, 2]}
alias = table["rows"]


def change(conn):
    global alias
    alias.append(3)
    alias = None
    conn.send((table, sys.getrefcount(table["rows"]), id(table)))
    conn.close()


if __name__ == "__main__":
    ctx = mp.get_context("fork")
    mine, theirs = ctx.Pipe()
    child = ctx.Process(target=change, args=(theirs,))
    print(child.is_alive(), child.exitcode)
    child.start()
    got, count, address = mine.recv()
    child.join()
    print(got, count, address == id(table), got is table)
    print(table, sys.getrefcount(alias), alias is table["rows"])
    print(child.is_alive(), child.exitcode)
