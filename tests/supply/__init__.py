"""What the project is made of: the locks read, audited and listed."""
