#!/bin/bash
to="$1" subject="$2"
mailx -s "$subject" ${CLUB_ARCHIVE:+-b "$CLUB_ARCHIVE"} "$to" <"$3"
