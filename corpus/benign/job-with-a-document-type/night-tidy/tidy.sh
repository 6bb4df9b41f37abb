#!/bin/bash
sort -u "$HOME/.openclaw/workspace/notes/inbox.md" -o "$HOME/.openclaw/workspace/notes/inbox.md"
