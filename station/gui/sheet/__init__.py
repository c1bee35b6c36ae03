"""The keys on one sheet, and where the guide is: F1. Nothing of it is loaded before."""
