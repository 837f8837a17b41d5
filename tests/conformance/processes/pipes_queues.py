# tags: process library
# Messages between processes: each is a copy; the end of a pipe is an EOFError; queues have a size.
import multiprocessing as mp
import queue


def child(conn):
    while True:
        try:
            got = conn.recv()
        except EOFError:
            break
        got["seen"] = True
        conn.send(got)
    conn.close()


def produce(q, n):
    for i in range(n):
        q.put(i)
    q.put(None)


def consume(q, out):
    total = 0
    while (item := q.get()) is not None:
        total += item
    out.put(total)


def talk(conn):
    conn.send_bytes(b"\x00bytes")
    conn.send([1, (2, "three"), {4.5}])


def leave(code):
    raise SystemExit(code)


if __name__ == "__main__":
    here, there = mp.Pipe()
    p = mp.Process(target=child, args=(there,))
    p.start()
    there.close()
    message = {"n": 1}
    here.send(message)
    answer = here.recv()
    print(message, answer, here.poll())
    here.close()
    p.terminate()
    p.join()
    print(p.exitcode in (0, -15))

    q, out = mp.Queue(2), mp.Queue()
    pair = [mp.Process(target=produce, args=(q, 10)), mp.Process(target=consume, args=(q, out))]
    for p in pair:
        p.start()
    print(out.get())
    for p in pair:
        p.join()
    try:
        q.get_nowait()
    except queue.Empty:
        print("empty")
    try:
        q.get(timeout=0.01)
    except queue.Empty:
        print("still empty")

    r, w = mp.Pipe(duplex=False)
    p = mp.Process(target=talk, args=(w,))
    p.start()
    w.close()
    print(r.recv_bytes(), r.recv(), r.readable, r.writable)
    try:
        r.recv()
    except EOFError as e:
        print("EOFError", e.args)
    try:
        r.send(1)
    except OSError as e:
        print(e)
    r.close()
    try:
        r.recv()
    except OSError as e:
        print(e, r.closed)
    p.join()
    for code in (None, 0, 3):
        p = mp.Process(target=leave, args=(code,), name="leaver")
        p.start()
        p.join()
        print(p.name, p.exitcode, p.is_alive(), p.daemon)
