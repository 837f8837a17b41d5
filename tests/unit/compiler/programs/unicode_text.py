é = 'ü'
naïve, 中文 = 'ñ' * 2, '漢字'
def größe(ß): return ß.ä['ö']
x = '😀' + é + f'é{naïve}ü{中文!r:>5}'
class Ä: ö: 'ü' = [é for é in 'àé']
print('é', größe(1), kw='ß')
'é'.x.y(  'ü'  )
ﬁ = 1
