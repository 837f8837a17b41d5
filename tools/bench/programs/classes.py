class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self

    def __eq__(self, other):
        return self.balance == other.balance


accounts = [Account("owner %d" % i, i) for i in range(500)]
for turn in range(40):
    for account in accounts:
        account.deposit(turn)
print(sum(a.balance for a in accounts), accounts[3] == accounts[4])
