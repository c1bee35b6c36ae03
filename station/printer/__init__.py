"""The card's face: template, layout, planes, PDF proof, and the printers that take it."""
