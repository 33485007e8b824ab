#!/bin/sh
# Builds the pages into the folder $1, unless they were built there from these same sources.
set -eu
out=$1
if ! command -v npm >/dev/null 2>&1; then
  echo "Without Node 20 and npm: this jar has no console."
  exit 0
fi
now=$(find . -type f -not -path './node_modules/*' | LC_ALL=C sort | xargs sha256sum | sha256sum)
if [ -f "$out/../console.sources" ] && [ "$now" = "$(cat "$out/../console.sources")" ] && [ -f "$out/index.html" ]; then
  exit 0
fi
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
OUT=$out npm run --silent build
printf '%s' "$now" > "$out/../console.sources"
