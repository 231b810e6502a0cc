"""Templates and shells: from values to HTML. Knows no page."""
