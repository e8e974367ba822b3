#!/usr/bin/env sh
# Draws demo.svg: what `approvalguard demo` really prints on a terminal of 80 columns. Needs tmux and the published executable.
set -eu
cd "$(dirname "$0")"
program=$(cd ../.. && pwd)/artifacts/publish/approvalguard
session=approvalguard-picture-$$
raw=$(mktemp)
trap 'tmux kill-session -t "$session" 2>/dev/null || true; rm -f "$raw"' EXIT

tmux new-session -d -s "$session" -x 80 -y 100 "TERM=xterm-256color '$program' demo --fast; echo '[end of the tour]'; sleep 60"
until tmux capture-pane -p -t "$session" | grep -q 'end of the tour'; do sleep 0.2; done
tmux capture-pane -e -p -t "$session" | sed '/end of the tour/,$d' >"$raw"
awk -f terminal-to-svg.awk "$raw" >demo.svg
