"""Evolis card printers, through the maker's SDK (extra `evolis`): imported where one is asked for, nowhere else."""
