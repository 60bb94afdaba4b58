#!/usr/bin/env bash
# Every golden calendar file, read by python3-icalendar, libical and khal, and stored and served again by radicale.
# Exits with 77 where these programs are not to be had.
set -euo pipefail
cd "$(dirname "$0")/../.."

packages=(python3-icalendar libical-dev gcc libc6-dev khal radicale curl)
if ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    (apt-get install -y -q "${packages[@]}" || (apt-get update -q && apt-get install -y -q "${packages[@]}")) >/dev/null 2>&1 || true
  fi
  if ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
    echo "calendar: ${packages[*]} are not installed and cannot be; nothing was tried"
    [ "${CI:-}" = true ] && exit 1
    exit 77
  fi
fi

golden=(libs/engines/icalendar/src/golden/*.ics)
work=$(mktemp -d)
server=
trap '[ -n "$server" ] && kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

/usr/bin/python3 tools/interop/calendar/read.py "${golden[@]}" >"$work/read.txt"
test "$(wc -l <"$work/read.txt")" -ge "${#golden[@]}"
grep -q '^cancel-one-person CANCEL VEVENT meeting-64f8a1@vstrecha.example.org 3$' "$work/read.txt"
grep -q '^roadmap-tasks PUBLISH VTODO action-item-9@vstrecha.example.org 1$' "$work/read.txt"
echo "python3-icalendar: $(wc -l <"$work/read.txt") entries"

gcc -o "$work/validate" tools/interop/calendar/validate.c -lical
"$work/validate" "${golden[@]}"
echo "libical: ${#golden[@]} files without an error"

cat >"$work/khal.conf" <<CONF
[calendars]
[[local]]
path = $work/khal-calendar
[locale]
local_timezone = Europe/Moscow
default_timezone = Europe/Moscow
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = $work/khal.db
CONF
mkdir "$work/khal-calendar"
for file in "${golden[@]}"; do
  LC_ALL=C.UTF-8 khal --config "$work/khal.conf" printics "$file" >"$work/khal.txt"
  case $file in
  *roadmap-tasks.ics) grep -q 'Организовать практику' "$work/khal.txt" ;;
  # By the clocks of Tver, where the meeting is held.
  *) grep -q '11:15' "$work/khal.txt" ;;
  esac
done
echo "khal: ${#golden[@]} files at the right hour"

port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
radicale --config "" --server-hosts "127.0.0.1:$port" --auth-type none --storage-filesystem-folder "$work/radicale" \
  --logging-level error >"$work/radicale.log" 2>&1 &
server=$!
for _ in $(seq 100); do
  curl -s -o /dev/null "http://127.0.0.1:$port/" && break
  sleep 0.1
done
base="http://127.0.0.1:$port/forum"
curl -sS --fail -X MKCOL "$base/"
for file in "${golden[@]}"; do
  name=$(basename "$file" .ics)
  # A collection keeps entries, not messages: the method belongs to the mail.
  grep -v '^METHOD:' "$file" >"$work/$name.ics"
  curl -sS --fail -X PUT -H 'Content-Type: text/calendar; charset=utf-8' --data-binary "@$work/$name.ics" "$base/$name/"
  curl -sS --fail "$base/$name/" >"$work/$name.served.ics"
  "$work/validate" "$work/$name.served.ics"
  for uid in $(tr -d '\r' <"$file" | sed -n 's/^UID://p'); do
    tr -d '\r' <"$work/$name.served.ics" | grep -q "^UID:$uid" || { echo "radicale lost $uid of $name"; exit 1; }
  done
done
echo "radicale: ${#golden[@]} calendars stored and served"
