"""The virtual PC/SC slot: cards behind an installed vsmartcard-vpcd, for every program on the machine."""
