def checked(n):
    if n % 3 == 0:
        raise ValueError(n)
    return n


failures = 0
total = 0
for n in range(20000):
    try:
        total += checked(n)
    except ValueError as error:
        failures += error.args[0] % 2
    finally:
        total += 1
print(total, failures)
