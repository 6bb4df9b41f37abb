"""Paths on old and new Pythons."""
import os


def table_path():
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), "units.tsv")
