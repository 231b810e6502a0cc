"""What editors work with: new volumes, the schema, the handbook's tables, problems as they are printed."""
