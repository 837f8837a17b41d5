row = [0, 0]
board = [row, row]
other = board[:]
print(other is board, other == board)
print(other[0] is board[0])
other[0] = [9, 9]
print(board)
other[1][0] = 5
print(board)
