"""The archive as pages: what each page of the site says, in HTML. Knows nothing of the generator around it."""
