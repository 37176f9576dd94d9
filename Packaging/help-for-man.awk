# Turns the program's help into what help2man takes: its headings as sections, and examples as lines of their own.

/^OVERVIEW: / { sub(/^OVERVIEW: /, "") }
/^USAGE: / { sub(/^USAGE/, "Usage") }
/^[A-Z][A-Z ]*:?$/ {
  heading = $0
  sub(/:$/, "", heading)
  examples = heading ~ /^EXAMPLES?$/
  # Its own name for this one, which puts it before all others.
  if (heading == "OPTIONS") print "Options:\n"
  else print "*" heading "*\n"
  next
}
/^[^ ]/ { examples = 0 }
# A prompt makes an example a line of its own; one that is explained beside it is one already.
examples && /^  [^ ]/ && !/[^ ]   +[^ ]/ { sub(/^  /, "  $ ") }
# Between a number and what it means are two spaces, by which a list is known.
/^  [0-9]+ [^ ]/ { match($0, /^  [0-9]+ /); $0 = substr($0, 1, RLENGTH) " " substr($0, RLENGTH + 1) }
{ print }
