"""Where links of the archive lead: asked of their hosts, politely, and told to editors."""
