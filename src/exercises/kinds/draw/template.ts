/** What `npm run new exercise` begins with: every part that the file needs, each to be replaced. */
export const template = `---
title: A title of a few words
kind: draw
rows: [N3]
at: end
wrong-models:
  assign-copies: "\`second\` is an object of its own; it should be the same object as \`first\`"
---

Draw the heap at the end of the program.

## Program

\`\`\`python
first = ["a"]
second = first
\`\`\`

## Hint

How many lists does the program make?

## Explanation

Say how the heap comes about.

## Belief: assign-copies

Say at which step the belief and CPython part.
`;
