"""The Provision page: factory-fresh cards become blanks, tap after tap."""
