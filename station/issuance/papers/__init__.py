"""What people and other systems take along: notices, reports, protocols, a person's own data, exports."""
