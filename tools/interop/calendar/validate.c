/* Reads an iCalendar file by libical and checks it against the restrictions of its method (RFC 5546). */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static char *read_line(char *line, size_t size, void *file) { return fgets(line, (int)size, (FILE *)file); }

int main(int argc, char **argv) {
  for (int at = 1; at < argc; at++) {
    FILE *file = fopen(argv[at], "rb");
    if (!file) return perror(argv[at]), 1;
    icalparser *parser = icalparser_new();
    icalparser_set_gen_data(parser, file);
    icalcomponent *calendar = icalparser_parse(parser, read_line);
    fclose(file);
    if (!calendar || !icalcomponent_is_valid(calendar)) {
      fprintf(stderr, "%s: libical finds no calendar\n", argv[at]);
      return 1;
    }
    icalrestriction_check(calendar);
    int errors = icalcomponent_count_errors(calendar);
    int entries = icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT) +
                  icalcomponent_count_components(calendar, ICAL_VTODO_COMPONENT);
    if (errors > 0 || entries == 0) {
      fprintf(stderr, "%s: %d errors, %d entries\n%s\n", argv[at], errors, entries,
              icalcomponent_as_ical_string(calendar));
      return 1;
    }
    icalcomponent_free(calendar);
    icalparser_free(parser);
  }
  return 0;
}
