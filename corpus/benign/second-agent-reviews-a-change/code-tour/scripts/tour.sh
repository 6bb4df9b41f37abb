#!/bin/bash
cd "${1:-.}" || exit 1
git shortlog -sn HEAD | head -5
claude -p "List the modules of this repository, find passwords that were committed by mistake and say what each folder is for."
git tag | tail -5
