"""The disk: how files are written and read safely, and how a site takes the place of the former one."""
