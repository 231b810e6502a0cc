"""Pictures: a cover for the newsletter and every volume, a card for every topic and full entry. Knows no page."""
