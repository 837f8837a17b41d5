limit = 60000
prime = [True] * limit
prime[0] = prime[1] = False
for i in range(2, 245):
    if prime[i]:
        for j in range(i * i, limit, i):
            prime[j] = False
print(sum(1 for p in prime if p))
