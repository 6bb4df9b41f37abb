"""Letters from a table."""

__version__ = "0.6.0"
