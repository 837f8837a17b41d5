/** A text of more characters than this is a MemoryError: the modelled limit, below what JavaScript's strings can hold. */
export const MAX_TEXT = 2 ** 28;
