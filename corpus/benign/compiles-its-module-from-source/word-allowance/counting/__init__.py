"""Counts words by chapter."""
