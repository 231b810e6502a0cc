"""A volume as an e-mail."""
