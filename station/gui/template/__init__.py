"""The Template page: a card template seen, checked and changed."""
