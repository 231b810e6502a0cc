"""The archive as feeds."""
