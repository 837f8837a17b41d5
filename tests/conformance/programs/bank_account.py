# Accounts with errors of their own, a ledger and a report.
class BankError(Exception): pass
class Insufficient(BankError):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need, self.have = need, have
class Account:
    _next = 1
    def __init__(self, owner, balance=0):
        self.number, self.owner, self._balance = Account._next, owner, balance
        Account._next += 1
        self.history = []
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v):
        if v < 0: raise Insufficient(-v, self._balance)
        self.history.append((self._balance, v))
        self._balance = v
    def __repr__(self): return f"<{self.owner} #{self.number}: {self._balance}>"
    def transfer(self, other, amount):
        if amount <= 0: raise ValueError("amount must be positive")
        old = self.balance
        self.balance -= amount
        try:
            other.balance += amount
        except Exception:
            self._balance = old
            raise
class Frozen(Account):
    @Account.balance.setter
    def balance(self, v): raise BankError("frozen")
a, b, c = Account("ann", 100), Account("bob"), Frozen("cat", 5)
a.transfer(b, 30)
for args in ((a, 500), (b, -1), (c, 1), (b, 0)):
    try:
        a.transfer(*args) if args[0] is not a else a.transfer(b, args[1])
    except Insufficient as e:
        print("insufficient:", e, e.need, e.have)
    except (BankError, ValueError) as e:
        print(type(e).__name__, e)
print(a, b, c, a.history, b.history)
print(sorted([a, b, c], key=lambda x: -x.balance), sum(x.balance for x in (a, b, c)))
