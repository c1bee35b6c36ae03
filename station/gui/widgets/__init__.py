"""The window's own widgets: each draws one thing and knows nothing of cards."""
