"""What can befall a card, its line and its reader, as data: each fault is a value with a name, and they mix."""
