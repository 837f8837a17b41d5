# Which names are taken.
import keyword
print(keyword.kwlist, keyword.softkwlist)
print([keyword.iskeyword(s) for s in ("if", "If", "None", "match", "print", "")], [keyword.issoftkeyword(s) for s in ("match", "case", "_", "type", "if")])
for name in keyword.kwlist:
    try:
        compile(f"{name} = 1", "s", "exec")
        print(name, "can be assigned")
    except SyntaxError as e:
        pass
for name in keyword.softkwlist: exec(f"{name} = 1"); print(name, eval(name))
