#!/bin/sh
ls inbox | wc -l
