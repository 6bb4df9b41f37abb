#!/usr/bin/env bash
set -u
php -r 'printf("PHP %s\nmemory %s\nupload %s\n", PHP_VERSION, ini_get("memory_limit"), ini_get("upload_max_filesize"));'
for extension in mysqli gd mbstring curl intl zip; do
  php -r 'printf("%-10s %s\n", $argv[1], extension_loaded($argv[1]) ? "yes" : "no");' "$extension"
done
df -h . | perl -ne 'print "free $1\n" if /(\S+)\s+\d+%/'
