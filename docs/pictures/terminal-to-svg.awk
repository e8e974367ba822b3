# Turns text with colour codes (SGR) into an SVG that looks like the terminal did.
function escape(text) { gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text); gsub(/>/, "\\&gt;", text); return text }

function span(text,    style) {
  if (text == "") return ""
  style = color (bold ? " b" : "") (dim ? " d" : "")
  return style == "" ? escape(text) : "<tspan class=\"" style "\">" escape(text) "</tspan>"
}

function code(number) {
  if (number == 0) { color = ""; bold = 0; dim = 0 }
  else if (number == 1) bold = 1
  else if (number == 2) dim = 1
  else if (number == 22) { bold = 0; dim = 0 }
  else if (number >= 30 && number <= 37) color = "c" (number - 30)
  else if (number == 39) color = ""
}

{
  line = ""; rest = $0
  while (match(rest, /\033\[[0-9;]*m/)) {
    line = line span(substr(rest, 1, RSTART - 1))
    count = split(substr(rest, RSTART + 2, RLENGTH - 3), numbers, ";")
    if (count == 0) code(0)
    for (i = 1; i <= count; i++) code(numbers[i] + 0)
    rest = substr(rest, RSTART + RLENGTH)
  }
  lines[NR] = line span(rest)
  if (lines[NR] != "" || last > 0) last = lines[NR] != "" ? NR : last
  if (first == 0 && lines[NR] != "") first = NR
}

END {
  height = (last - first + 1) * 19 + 40
  printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 %d\" width=\"720\" role=\"img\" aria-label=\"approvalguard demo on a terminal\">\n", height
  print "<style>text{font:13.6px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:#d6dbe1;white-space:pre}"
  print ".b{font-weight:700;fill:#fff}.d{fill:#8a939e}.c1{fill:#ff7b72}.c2{fill:#56d364}.c3{fill:#e3b341}</style>"
  printf "<rect width=\"720\" height=\"%d\" rx=\"10\" fill=\"#11151b\"/>\n", height
  for (i = first; i <= last; i++)
    if (lines[i] != "") printf "<text x=\"22\" y=\"%d\" xml:space=\"preserve\">%s</text>\n", (i - first) * 19 + 34, lines[i]
  print "</svg>"
}
