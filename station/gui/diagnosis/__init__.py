"""The Diagnosis page: every part of the station, its state, and the fix."""
