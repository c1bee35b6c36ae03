"""The DESFire card: protocol, delegated application management, chip profiles, the encoding plan."""
