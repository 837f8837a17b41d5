team = ["Ada", "Bob"]
winners = team
team = ["Cleo"]
print(team, winners)
winners.append("Dan")
print(team, winners)
