#!/usr/bin/env bash
# Opens every document of the demonstration with LibreOffice and poppler: each must open, have the expected pages, keep its
# text and leave the margins white. Pictures of the first pages are left in .cache/interop-documents to be looked at.
# Exit 77: the programs are not to be had here.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
event=${1:-tver}
work=.cache/interop-documents/$event
missing=()
command -v soffice >/dev/null || missing+=(libreoffice-writer)
[ -e /usr/lib/libreoffice/program/libsclo.so ] || missing+=(libreoffice-calc)
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
command -v convert >/dev/null || missing+=(imagemagick)
if [ ${#missing[@]} -gt 0 ]; then
  [ "$(id -u)" = 0 ] && apt-get update -qq >/dev/null 2>&1 && apt-get install -y -qq "${missing[@]}" >/dev/null 2>&1
  for program in soffice pdftoppm pdftotext convert; do
    command -v $program >/dev/null && continue
    echo "documents: $program is not installed (Debian: libreoffice-writer libreoffice-calc poppler-utils imagemagick)"
    [ "${CI:-}" = true ] && exit 1
    exit 77
  done
fi

rm -rf "$work"
mkdir -p "$work/converted" "$work/pages"
node tools/start/run.mjs demo "$event" --out "$work/output" >"$work/demo.log" 2>&1 || { tail -5 "$work/demo.log"; exit 1; }
papers=$work/output/documents
faults=0
fault() { echo "FAULT $1"; faults=$((faults + 1)); }

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
for kind in docx xlsx; do
  files=("$papers"/*.$kind)
  [ $kind = docx ] && files+=("$work/output/roadmap.docx")
  timeout 300 soffice "-env:UserInstallation=file://$profile" --headless --convert-to pdf \
    --outdir "$work/converted/$kind" "${files[@]}" >>"$work/soffice.log" 2>&1
done

# check FILE LEAST-PAGES MOST-PAGES WORD...: pages, text, and a margin that nothing was drawn over (what is cut touches it).
check() {
  local file=$1 least=$2 most=$3 pages text page ink
  shift 3
  [ -s "$file" ] || { fault "$file is missing"; return; }
  pages=$(pdfinfo "$file" | awk '/^Pages:/ { print $2 }')
  [ "${pages:-0}" -ge "$least" ] && [ "${pages:-0}" -le "$most" ] || fault "$file has ${pages:-no} pages, not $least to $most"
  text=$(pdftotext -layout "$file" - | tr -s '[:space:]' ' ')
  for word in "$@"; do
    [[ $text == *"$word"* ]] || fault "$file does not say “$word”"
  done
  local name
  name=$(basename "$(dirname "$file")")-$(basename "$file" .pdf)
  pdftoppm -r 50 -l 6 -png "$file" "$work/pages/$name"
  for page in "$work/pages/$name"-*.png; do
    # 8 pixels at 50 dpi are 4 mm; a printer reaches no further, and no margin is narrower.
    ink=$(convert "$page" -colorspace Gray \( +clone -shave 8x8 -fill white -colorize 100 -bordercolor none -border 8x8 \) \
      -compose over -composite -format '%[fx:minima]' info:)
    awk -v ink="$ink" 'BEGIN { exit !(ink > 0.8) }' || fault "$page: something is drawn over the edge"
  done
  echo "ok    $file: $pages pages"
}

check "$papers/roadmap.pdf" 5 200 'УТВЕРЖДАЮ' 'СОГЛАСОВАНО' 'ПРОЕКТ' 'Форма' 'Страница 2 из'
check "$papers/protocol.pdf" 2 60 'ПРОТОКОЛ' 'Председательствовал' 'ПОРУЧЕНИЯ' 'СПИСОК УЧАСТНИКОВ'
check "$papers/programme.pdf" 1 20 'ПРОГРАММА'
check "$papers/agendas.pdf" 20 3000 'ПЕРСОНАЛЬНАЯ ПОВЕСТКА' 'Встреча:'
check "$papers/table-sheets.pdf" 5 500 'Стол 1' 'Сторона 1'
check "$papers/badges.pdf" 3 300 'Участник'
check "$work/converted/docx/roadmap.pdf" 5 250 'УТВЕРЖДАЮ'
check "$work/converted/docx/protocol.pdf" 2 60 'ПРОТОКОЛ' 'ПОРУЧЕНИЯ' 'СПИСОК УЧАСТНИКОВ'
check "$work/converted/docx/programme.pdf" 1 20 'ПРОГРАММА'
check "$work/converted/xlsx/meetings.pdf" 1 200 'Организация 1'
check "$work/converted/xlsx/roadmap.pdf" 2 200 'Форма подтверждения'

# No item of the roadmap in Markdown is lost on paper.
mapfile -t numbers < <(grep -oE '^\| [0-9]+\.[0-9]+ \|' "$papers/roadmap.md" | tr -d '| ')
[ "${#numbers[@]}" -gt 0 ] || fault "roadmap.md has no items"
for file in "$papers/roadmap.pdf" "$work/converted/docx/roadmap.pdf"; do
  found=$(pdftotext "$file" - | grep -oE '^[0-9]+\.[0-9]+$' | sort -u)
  for number in "${numbers[@]}"; do
    grep -qx "$number" <<<"$found" || fault "item $number is not in $file"
  done
done
[ "$faults" -eq 0 ] && echo "documents of $event: all as they should be"
[ "$faults" -eq 0 ]
