"""The door: who is signed in at the window, the desk lock, and the second person."""
