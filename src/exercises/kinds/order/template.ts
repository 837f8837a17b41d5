/** What `npm run new exercise` begins with: every part that the file needs, each to be replaced. */
export const template = `---
title: A title of a few words
kind: order
rows: [N3]
checks:
  - value: { of: old, is: "['a', 'b']" }
extra:
  - old = new.copy()
---

Say what the program shall reach. One line is not needed.

## Hint

Which line must come before the name moves on?

## Solution

\`\`\`python
new = ["a"]
old = new
new.append("b")
\`\`\`

## Explanation

Say why this order works.

## Wrong answer: what learners write

- fails: value

\`\`\`python
new = ["a"]
old = new.copy()
new.append("b")
\`\`\`

Say what is wrong with it.
`;
