"""The ISO/IEC 7816-4 commands of a DESFire card.

Which P1 and status words it knows is in NXP's data sheet NT4H2421Gx; which commands, in proxmark3 (desfirecore.c).
"""
