import multiprocessing


def work(items):
    items.append("from the child")
    print("child: ", items)


if __name__ == "__main__":
    shared = ["start"]
    child = multiprocessing.Process(target=work, args=(shared,))
    child.start()
    child.join()
    print("parent:", shared)
