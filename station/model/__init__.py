"""The plain values that everything speaks of: holder, card, ESCN, ESI. No I/O."""
