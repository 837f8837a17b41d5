guests = ["Ada", "Bob"]
party = guests
party.append("Cleo")
guests = None
print(party)
party = None
