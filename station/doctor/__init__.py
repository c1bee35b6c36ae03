"""What is well at a station and what is not, with the fix: one list of probes for the command line and the window."""
