"""Random commands for a card, and what a model of the card says to each: rules of hypothesis, family by family."""
