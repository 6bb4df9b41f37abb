#!/bin/sh
date >> "$(dirname "$0")/../nights.txt"
