"""Custody in a hardware token. Only this package imports python-pkcs11."""
