"""The Stickers page: cards that people have already get their number."""
