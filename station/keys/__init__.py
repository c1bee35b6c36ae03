"""Custody: keys by name, never their bytes; diversification and signatures."""
