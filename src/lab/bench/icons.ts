/** The bench's few signs, as path data in a box of 16 by 16. */
export const icons = {
  run: "M4.5 2.5v11l9-5.5z",
  stop: "M4 4h8v8H4z",
  first: "M3.5 3v10M12.5 3.5v9L6 8z",
  back: "M11 3.5v9L4.5 8z",
  forward: "M5 3.5v9L11.5 8z",
  last: "M12.5 3v10M3.5 3.5v9L10 8z",
  play: "M4 3v10l4.5-5zM9 3v10l4.5-5z",
  pause: "M5 3.5v9M11 3.5v9",
  edit: "M3 13l.6-3L11 2.6l2.4 2.4L6 12.4zM9.6 4l2.4 2.4",
  reset: "M3.5 8a4.5 4.5 0 1 0 1.6-3.4M3.2 2.6v2.8H6",
  download: "M8 2.5v7M5 7l3 3 3-3M3 13h10",
  close: "M4 4l8 8M12 4l-8 8",
  plus: "M8 3.5v9M3.5 8h9",
  minus: "M3.5 8h9",
  fit: "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3",
} as const;

export type IconName = keyof typeof icons;
