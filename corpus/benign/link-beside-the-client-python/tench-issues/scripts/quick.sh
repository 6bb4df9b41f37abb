#!/usr/bin/env bash
GH_PAGER=cat exec gh issue "$@"
