"""The Cards page: the life of cards after they have been made."""
