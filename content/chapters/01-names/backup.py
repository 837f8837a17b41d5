prices = [10, 20, 30]
backup = prices
prices.append(40)
print(backup)
