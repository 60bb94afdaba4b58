#!/usr/bin/env bash
# `npm run test:interop`: every script of tools/interop, one after the other. Exit code 77 of a script means that its programs
# are not to be had here.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
failed=0
for script in tools/interop/*.sh; do
  printf '=== %s\n' "$script"
  bash "$script"
  code=$?
  case $code in
    0) printf '=== %s: ok\n' "$script" ;;
    77) printf '=== %s: not possible here\n' "$script" ;;
    *) failed=1; printf '=== %s: FAILED (exit %s)\n' "$script" "$code" ;;
  esac
done
exit $failed
