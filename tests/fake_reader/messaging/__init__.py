"""Secure messaging, one module a kind of session."""
