"""Word counting; core.py is shown for reference."""
