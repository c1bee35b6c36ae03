"""The Issue page: one holder, one card, one button."""
