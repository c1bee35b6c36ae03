"""The desk: the window in which cards are issued."""
