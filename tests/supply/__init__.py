"""What the project is made of: the lock read, audited and listed."""
