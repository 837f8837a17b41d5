/** What `npm run new exercise` begins with: every part that the file needs, each to be replaced. */
export const template = `---
title: A title of a few words
kind: schedule
rows: [T1]
preemptions: 1
checks:
  - output: { is: "1" }
---

Two threads add one each. Let one addition be lost.

## Program

\`\`\`python
import threading

n = 0


def one():
    return 1


def work():
    global n
    n += one()


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)
\`\`\`

## Hint

Where is the old number already read, and the new one not yet written?

## Solution

\`\`\`text
2 -> 1   # Thread-1 has read n and stands in one()
4 -> 3   # the main thread waits: Thread-2 goes on
\`\`\`

## Explanation

Say what each thread has read and written at the switch. \`npm run -s simulate -- --explore 2 FILE.py\` finds schedules.

## Wrong answer: the switch comes too early

- fails: output

\`\`\`text
1 -> 1
\`\`\`

Say what is wrong with it.
`;
