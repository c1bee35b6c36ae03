"""The Statistics page: how many cards, of what kind, how long they took."""
