# Stock kept in dictionaries, with grouping, sorting and formatted output.
items = [("apple", "fruit", 3, 0.5), ("pear", "fruit", 0, 0.75), ("leek", "vegetable", 12, 1.2), ("rice", "grain", 7, 2.35), ("kale", "vegetable", 5, 1.99)]
stock = {name: {"kind": kind, "n": n, "price": price} for name, kind, n, price in items}
def by_kind(stock):
    groups = {}
    for name, item in stock.items():
        groups.setdefault(item["kind"], []).append(name)
    return groups
print(by_kind(stock))
def sell(name, n=1):
    item = stock[name]
    if item["n"] < n:
        raise ValueError(f"only {item['n']} {name}{'s' if item['n'] != 1 else ''} left")
    item["n"] -= n
    return round(n * item["price"], 2)
for order in (("apple", 2), ("apple", 2), ("rice", 7), ("nut", 1), ("leek", 5)):
    try:
        print(order, sell(*order))
    except ValueError as e:
        print(order, "refused:", e)
    except KeyError as e:
        print(order, "unknown:", e)
print(f"{'name':<10}{'kind':<12}{'n':>4}{'value':>10}")
print("-" * 36)
total = 0
for name, item in sorted(stock.items(), key=lambda p: (p[1]["kind"], p[0])):
    value = item["n"] * item["price"]
    total += value
    print(f"{name:<10}{item['kind']:<12}{item['n']:>4}{value:>10.2f}")
print(f"{'total':<26}{total:>10.2f}")
empty = [n for n, i in stock.items() if not i["n"]]
print("sold out:", ", ".join(empty) or "nothing", "| cheapest:", min(stock, key=lambda n: stock[n]["price"]), "| kinds:", sorted({i["kind"] for i in stock.values()}))
restock = {**{n: 10 for n in empty}, "leek": 1}
for n, k in restock.items(): stock[n]["n"] += k
print({n: i["n"] for n, i in stock.items()})
