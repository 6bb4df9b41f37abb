"""Fill PDF forms."""

__version__ = "1.4.0"
