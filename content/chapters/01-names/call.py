def add_guest(guests):
    guests.append("Eve")
    guests = ["nobody"]
    return guests


party = ["Ada"]
result = add_guest(party)
print(party)
print(result)
print(result is party)
