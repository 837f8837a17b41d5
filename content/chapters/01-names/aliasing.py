prices = [10, 20, 30]
backup = prices
prices.append(40)
print(backup is prices)
print(id(backup) == id(prices))
print(len(prices), len(backup))
