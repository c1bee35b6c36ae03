"""One card's way: the pure job, the runner that carries out its effects, registration. Delegation and papers beside."""
