class Image:
    alive = 0

    def __init__(self):
        Image.alive += 1

    def __del__(self):
        Image.alive -= 1


def convert(number):
    image = Image()
    if number % 3 == 0:
        raise ValueError(f"image {number} is broken")


problems = []
for number in range(9):
    try:
        convert(number)
    except ValueError as error:
        problems.append(error)
print("images alive:", Image.alive)
frame = problems[0].__traceback__.tb_next.tb_frame
print("a frame of", frame.f_code.co_name, "holds", list(frame.f_locals))
del frame
problems = [str(error) for error in problems]
print("images alive:", Image.alive)
