"""The sample roster's portraits, drawn from shapes and nothing else."""
