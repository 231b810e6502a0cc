"""Deeper: a small language model beside the words of the index, for readers who choose it.

`model_maker` makes the file of the model, which `language_model` reads and `kept_model` trusts; with `word_pieces` and
`sentence_encoder` a text becomes the direction of its meaning; `entry_vectors` writes those of all entries. A reader's
browser does the same for queries, from the same file.
"""
