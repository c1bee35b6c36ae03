"""The simulated card: a DESFire EV2 PICC in software, its reader, and the faults that befall them."""
