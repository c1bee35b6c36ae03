"""The Accounts page: who works at this station, in which role, and the first supervisor."""
