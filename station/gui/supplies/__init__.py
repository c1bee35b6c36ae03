"""The Supplies page: what cards are made of, what is left of it, what it costs, and how to order more."""
