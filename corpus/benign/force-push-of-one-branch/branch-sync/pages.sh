#!/bin/sh
git checkout --orphan gh-pages
git add site && git commit -m site
git push -f origin gh-pages
