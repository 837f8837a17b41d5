numbers = [float(n) for n in ("1.5", "2.5", "3.5", "4.5")]
addresses = [id(number) for number in numbers]
del numbers
again = [float(n) for n in ("5.5", "6.5", "7.5", "8.5")]
print([addresses.index(id(number)) for number in again])
