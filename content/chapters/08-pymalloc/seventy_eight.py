import sys

person = bytes(45)
print(sys.getsizeof(person))
people = [bytes(45) for _ in range(100)]
gaps = [id(b) - id(a) for a, b in zip(people, people[1:])]
print(max(gaps, key=gaps.count))
