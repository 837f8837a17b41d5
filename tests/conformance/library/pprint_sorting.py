# Keys in order, also of several types.
from pprint import pprint, pp, pformat
pprint({3: 1, 1: 2, 2: 3}); pp({3: 1, 1: 2}); pprint({"b": 1, 1: 2, (1,): 3, None: 4} and {"b": 1, "a": 2}, sort_dicts=False)
pprint({3, 1, 2}); pprint({frozenset({1}), frozenset({2})} and {1: {2, 1}})
print(pformat(1234567, underscore_numbers=True), pformat([10**9, -10**6], underscore_numbers=True), pformat(True, underscore_numbers=True))
