"""The texts that holders read: the notice they are asked by, and the words of the page that shows what is kept."""
