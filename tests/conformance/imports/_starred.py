__all__ = ["shown", "_also"]
shown, _also, not_shown = 1, 2, 3
