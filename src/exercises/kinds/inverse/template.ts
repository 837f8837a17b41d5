/** What `npm run new exercise` begins with: every part that the file needs, each to be replaced. */
export const template = `---
title: A title of a few words
kind: inverse
rows: [N3]
---

Write a program that makes the heap in the picture.

## Starter

\`\`\`python
first = []
second = []
\`\`\`

## Hint

Count the lists in the picture.

## Solution

\`\`\`python
first = []
second = first
\`\`\`

## Explanation

Say how the picture comes about.

## Wrong answer: what learners write

- fails: picture

\`\`\`python
first = []
second = first.copy()
\`\`\`

Say what is wrong with it.
`;
