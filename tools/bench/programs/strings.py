text = ""
for i in range(6000):
    text += chr(97 + i % 26)
    if i % 100 == 0:
        text = text.replace("abc", "cab")
lines = [text[i : i + 60] for i in range(0, len(text), 60)]
print(len(text), len("\n".join(lines).split("\n")), sum(line.count("x") for line in lines), text[:20].upper())
