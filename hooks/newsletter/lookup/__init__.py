"""What services and pages say of papers, and the entry of a volume that is made of it."""
