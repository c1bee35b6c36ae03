"""How large a picture may be that somebody has given to the station."""

MAX_PIXELS = 40_000_000
"""Counted before any is decoded. What the roster takes, the card and the window take too."""
