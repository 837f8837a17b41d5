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
step = problems[0].__traceback__.tb_next
print("a frame of", step.tb_frame.f_code.co_name, "holds", list(step.tb_frame.f_locals))
del step
problems = [str(error) for error in problems]
print("images alive:", Image.alive)
