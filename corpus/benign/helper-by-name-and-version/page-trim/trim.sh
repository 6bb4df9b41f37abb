#!/bin/sh
npx -y @quayworks/page-helper@2.3.1 trim "$1"
