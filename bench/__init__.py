"""What the station is measured by: `make bench`."""
