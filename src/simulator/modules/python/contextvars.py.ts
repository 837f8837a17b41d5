/** The module contextvars. */
export const source = `
from _contextvars import Context, ContextVar, Token, copy_context
__all__ = ("Context", "ContextVar", "Token", "copy_context")
`;
