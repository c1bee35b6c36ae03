"""The People page: what is kept about a person, in words, and what the person may ask for."""
