import threading

seats = {"12A": None}
both_have_looked = threading.Barrier(2)
booked = []


def book(name):
    if seats["12A"] is None:
        both_have_looked.wait()
        seats["12A"] = name
        booked.append(name)


people = ("Ann", "Bob")
threads = [threading.Thread(target=book, args=(name,)) for name in people]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(booked), "people have seat 12A")
