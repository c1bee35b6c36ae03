"""ESC-R: the records of its v2 interface and the client that carries them."""
