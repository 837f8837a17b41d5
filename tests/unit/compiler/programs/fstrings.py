a = 1
x = f''
x = f'text'
x = f'{a}'
x = f'{a}b{a}'
x = f'{a!s}{a!r}{a!a}'
x = f'{a:>10}{a:{w}.{p}}{a!r:^{w}}'
x = f'{a=}{a = }{a=!s}{a=:>5}{ a + 1 = }'
x = f'{{}}{{{a}}}'
x = f'a' 'b' f'{a}' "c" f'd{a}e'
x = f'''{
    a  # comment
    + 1
}'''
x = f'{a["k"]}{f"{a}{f'{a}'}"}'
x = f'{lambda_}{(lambda: 1)()}{a if a else b}{a, b}{*a, b}{(yield_)}'
x = rf'\{a}\n' f'\x41\u20ac\n{a}'
x = f'{a!r:{b}}' f'{a:%Y-%m-%d}' f'{a:{{}}}'
x = f'{0}{1}{2}{3}{4}{5}{6}{7}{8}{9}{10}{11}{12}{13}{14}{15}{16}{a}{b}{c}{d}{e}{g}{h}{i}{j}{k}{l}{m}{n}{o}{p}'
