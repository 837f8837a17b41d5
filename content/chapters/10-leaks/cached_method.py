from functools import lru_cache


class Report:
    alive = 0

    def __init__(self, year):
        self.year = year
        Report.alive += 1

    def __del__(self):
        Report.alive -= 1

    @lru_cache(maxsize=128)
    def total(self):
        return self.year * 2


for year in range(2000, 2010):
    report = Report(year)
    report.total()
del report
print("reports alive:", Report.alive)
Report.total.cache_clear()
print("reports alive:", Report.alive)
