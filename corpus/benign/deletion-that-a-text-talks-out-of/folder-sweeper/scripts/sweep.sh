#!/bin/bash
find "${1:?}" -maxdepth 3 -name target -mtime +60 -print
