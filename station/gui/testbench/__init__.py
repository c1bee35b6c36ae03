"""The Test bench page: simulated cards in the hand, faults by name, what passes on the reader."""
