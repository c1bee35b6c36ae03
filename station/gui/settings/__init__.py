"""The Settings page: all of station.toml, in groups, checked before it is written."""
