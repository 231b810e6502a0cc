"""What readers are told: one catalogue of texts for each language, `en.yaml` the first."""
