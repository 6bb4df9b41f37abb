#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Codes and names of characters."""
import sys
import unicodedata

# A line feed is \u000a and a tab \u0009; both have no name and are shown as their code.
for character in sys.argv[1]:
    print(f"\\u{ord(character):04x}", unicodedata.name(character, "(no name)"), character)
