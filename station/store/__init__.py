"""The database: holders, consents, cards, numbers, jobs, journal, outbox, failed authentications."""
