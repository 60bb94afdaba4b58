#!/usr/bin/env bash
# Opens every document of both demonstrations with LibreOffice, poppler and zbar: each must open, say whole what the others
# say, have its pages, leave the margins white, draw no word over another, and badges must be read by a scanner. Pictures of
# the first pages are left in .cache/interop-documents to be looked at. `documents.sh tver` tries one demonstration.
# Exit 77: the programs are not to be had here.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
missing=()
command -v soffice >/dev/null || missing+=(libreoffice-writer)
[ -e /usr/lib/libreoffice/program/libsclo.so ] || missing+=(libreoffice-calc)
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
command -v convert >/dev/null || missing+=(imagemagick)
command -v zbarimg >/dev/null || missing+=(zbar-tools)
if [ ${#missing[@]} -gt 0 ]; then
  [ "$(id -u)" = 0 ] && apt-get update -qq >/dev/null 2>&1 && apt-get install -y -qq "${missing[@]}" >/dev/null 2>&1
  for program in soffice pdftoppm pdftotext convert zbarimg; do
    command -v $program >/dev/null && continue
    echo "documents: $program is not installed (Debian: libreoffice-writer libreoffice-calc poppler-utils imagemagick zbar-tools)"
    [ "${CI:-}" = true ] && exit 1
    exit 77
  done
fi

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
faults=0
fault() { echo "FAULT $1"; faults=$((faults + 1)); }

# margins FILE PICTURES: draws the first pages; what is cut at the edge of the paper touches the margin.
margins() {
  local page ink
  pdftoppm -r 50 -l 6 -png "$1" "$2"
  for page in "$2"-*.png; do
    # 8 pixels at 50 dpi are 4 mm; a printer reaches no further, and no margin is narrower.
    ink=$(convert "$page" -colorspace Gray \( +clone -shave 8x8 -fill white -colorize 100 -bordercolor none -border 8x8 \) \
      -compose over -composite -format '%[fx:minima]' info:)
    awk -v ink="$ink" 'BEGIN { exit !(ink > 0.8) }' || fault "$page: something is drawn over the edge"
  done
}

[ $# -gt 0 ] || set -- tver novorossiysk
for name in "$@"; do
  work=.cache/interop-documents/$name
  rm -rf "$work"
  mkdir -p "$work/converted" "$work/pages"
  node tools/start/run.mjs demo "$name" --out "$work/output" >"$work/demo.log" 2>&1 || { tail -5 "$work/demo.log"; exit 1; }
  for kind in docx xlsx; do
    timeout 300 soffice "-env:UserInstallation=file://$profile" --headless --convert-to pdf \
      --outdir "$work/converted/$kind" "$work/output/documents"/*.$kind >>"$work/soffice.log" 2>&1
  done
  node tools/interop/documents/papers.mjs "$work/output" "$work/converted" || faults=$((faults + 1))
  for file in "$work/output/documents"/*.pdf "$work/converted"/*/*.pdf; do
    margins "$file" "$work/pages/$(basename "$(dirname "$file")")-$(basename "$file" .pdf)"
  done
done
[ "$faults" -eq 0 ] && echo "documents: all as they should be"
[ "$faults" -eq 0 ]
