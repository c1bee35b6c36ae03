"""Readers: the port through which cards are reached, PC/SC behind it, and the observer hook."""
