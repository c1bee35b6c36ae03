"""Keys at the window: locked and unlocked, made, rolled, and what was done with them."""
