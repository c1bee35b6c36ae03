"""Delegated application management between institutions: the issuer's grants, and the delegate's work with them."""
