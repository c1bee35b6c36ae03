"""ESC Station: issues European Student Cards."""

__version__ = "0.1.0"
