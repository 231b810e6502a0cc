"""Citations of entries, as text: what every reference manager and every reader can use. Knows no page."""
