"""The Registry page: what waits for ESC-R, what it refused, and both sides compared."""
