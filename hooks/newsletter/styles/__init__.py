"""Styles: the sheets that pages load, joined from the files of this folder; a component has one file, a token one home.

The files are plain CSS, so that joining them needs nothing but Python; letters take their tokens from them too.
"""
