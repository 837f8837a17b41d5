# tags: location
# dis: what code objects and instructions say of themselves.
import dis
def f(a, b=2, *c, d, **e):
    "doc"
    x = lambda: a
    for i in b:
        if i: continue
        while d: d -= 1
    return x
def shown(text): print(text.split(" at 0x")[0])
shown(dis.code_info(f))
print(dis.code_info("x = 1"))
dis.show_code(lambda: 0)
print(dis.findlabels(f.__code__.co_code), dis.pretty_flags(7), dis.pretty_flags(0), dis.pretty_flags(1<<20), dis.hasjump, dis.hasconst, dis.hasname, dis.haslocal, dis.hasfree, dis.hascompare, dis.hasarg[:5], dis.hasexc, dis.hasjrel, dis.hasjabs, dis.cmp_op)
print(dis.COMPILER_FLAG_NAMES, dis.EXTENDED_ARG, dis.HAVE_ARGUMENT)
for a in ((1,2,3),("x",),(1000,),(dis.opmap['LOAD_CONST'],),(dis.opmap['POP_TOP'],1), ()):
    try: print(dis.stack_effect(*a))
    except Exception as e: print(type(e).__name__, e)
print(dis.stack_effect(dis.opmap['FOR_ITER'],1,jump=True),dis.stack_effect(dis.opmap['FOR_ITER'],1,jump=False), dis.stack_effect(dis.opmap["CALL"], 3), len(dis.opmap), dis.opname[:3], dis.opname[240])
print({n: dis.stack_effect(o, 2) for n, o in sorted(dis.opmap.items()) if o < 149})
print({n: dis.stack_effect(o, 2, jump=True) for n, o in sorted(dis.opmap.items()) if o < 149})
for bad in (lambda: dis.stack_effect(1, 2, jump=5), lambda: dis.stack_effect(1, "x"), lambda: dis.code_info(5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
