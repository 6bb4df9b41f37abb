#!/bin/sh
npx -y quayworks/page-helper trim "$1"
