/** What `npm run new exercise` begins with: every part that the file needs, each to be replaced. */
export const template = `---
title: A title of a few words
kind: predict
rows: [N3]
ask: { output: {} }
answer: "['a', 'b']"
wrong-models:
  assign-copies: "['a']"
---

Say what the program is about. The question is asked below it.

## Program

\`\`\`python
first = ["a"]
second = first
second.append("b")
print(first)
\`\`\`

## Explanation

Say why the answer is what it is.

## Belief: assign-copies

Say at which step the belief and CPython part.
`;
