"""The Retention page: whose time is over, and backups."""
