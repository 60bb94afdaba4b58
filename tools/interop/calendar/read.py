"""Reads iCalendar files by python3-icalendar and prints what it finds, a line each: file, method, component, UID, SEQUENCE."""

import sys
from pathlib import Path

from icalendar import Calendar

for name in sys.argv[1:]:
    calendar = Calendar.from_ical(Path(name).read_bytes())
    entries = [part for part in calendar.walk() if part.name in ("VEVENT", "VTODO")]
    if not entries:
        sys.exit(f"{name}: no entries")
    for entry in entries:
        if entry.errors:
            sys.exit(f"{name}: {entry.errors}")
        print(Path(name).stem, calendar["METHOD"], entry.name, entry["UID"], int(entry["SEQUENCE"]))
