"""The PICC's commands, one module a family."""
