"""Other people's formats to drafts of volumes: nothing of a source is lost, and nothing is invented."""
