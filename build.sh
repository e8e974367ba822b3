#!/usr/bin/env sh
# Builds ApprovalGuard from source. `./build.sh help` tells what it can do.
set -eu
cd "$(dirname "$0")"

configuration=Release
prefix=${PREFIX:-$HOME/.local}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

usage() {
  cat <<'HELP'
usage: ./build.sh COMMAND

  guard [DIR]    build approvalguard, install it, and guard the repository in
                 DIR (default: this clone) with its Git hooks
  test           build everything and run all tests; ends with "N passed, M failed"
  publish [DIR]  build the executable into DIR (default: artifacts/publish)
  bench [NAME]   run the benchmarks that docs/performance.md reports
  fuzz [TARGET|all] [SECONDS]
                 fuzz the core's parsers, detectors and reports for so many seconds a
                 target; findings stay in artifacts/fuzz (fuzz help lists the targets)
  help           show this text

The executable goes to $PREFIX/bin (PREFIX is ~/.local unless set). It is compiled
ahead of time where a C linker and zlib are at hand (root on Debian, Ubuntu, Alpine and
Fedora: installed for you); else a build that needs the .NET runtime serves, and the
output says which.
HELP
}

say() { printf '%s\n' "$*" >&2; }

need() {
  command -v "$1" >/dev/null 2>&1 && return
  say "error: $1 is not on PATH"
  say "  $2"
  exit 2
}

has_linker() {
  { command -v clang || command -v gcc; } >/dev/null 2>&1 || return 1
  compiler=$(command -v clang || command -v gcc)
  echo 'int main(void) { return 0; }' | "$compiler" -x c - -lz -o /dev/null 2>/dev/null
}

# Native AOT links with the system's C linker and zlib; a package manager and root can bring both.
install_linker() {
  [ "$(id -u)" = 0 ] || return 1
  say "Installing a C linker and zlib for the native build ..."
  if command -v apt-get >/dev/null 2>&1; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y clang zlib1g-dev; } >/dev/null 2>&1
  elif command -v apk >/dev/null 2>&1; then
    apk add --quiet clang build-base zlib-dev >/dev/null 2>&1
  elif command -v dnf >/dev/null 2>&1; then
    dnf install -q -y clang zlib-devel >/dev/null 2>&1
  else
    return 1
  fi
}

publish() {
  out=${1:-artifacts/publish}
  rm -rf "$out"
  if has_linker || { install_linker && has_linker; }; then
    kind=native
    linker=$(command -v clang >/dev/null 2>&1 && echo clang || echo gcc)
    set -- -p:CppCompilerAndLinker="$linker"
    # What is built here runs here: wider vectors where this processor has them.
    grep -qw avx2 /proc/cpuinfo 2>/dev/null && set -- "$@" -p:IlcInstructionSet=x86-64-v3
  else
    kind=framework-dependent
    set -- -p:PublishAot=false -p:SelfContained=false
  fi
  say "Building approvalguard ($kind) ..."
  log=$(mktemp)
  if ! { dotnet restore src/ApprovalGuard.Cli --nologo -v quiet &&
         dotnet publish src/ApprovalGuard.Cli --nologo -v quiet --no-restore -c "$configuration" "$@" -o "$out"; } >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    say "error: the build did not succeed; its output stands above"
    exit 3
  fi
  rm -f "$log"
  rm -f "$out"/*.pdb "$out"/*.dbg "$out"/*.xml
  say "Built $out/approvalguard ($kind)."
}

guard() {
  target=${1:-.}
  need git "Install Git, then run this again."
  publish artifacts/publish
  mkdir -p "$prefix/bin" "$prefix/lib"
  rm -rf "$prefix/lib/approvalguard.new"
  cp -R artifacts/publish "$prefix/lib/approvalguard.new"
  rm -rf "$prefix/lib/approvalguard"
  mv "$prefix/lib/approvalguard.new" "$prefix/lib/approvalguard"
  ln -sf ../lib/approvalguard/approvalguard "$prefix/bin/approvalguard"
  say "Installed $prefix/bin/approvalguard."
  case ":$PATH:" in
    *":$prefix/bin:"*) ;;
    *) say "  Your PATH lacks it: export PATH=\"$prefix/bin:\$PATH\"" ;;
  esac
  "$prefix/bin/approvalguard" install --repo "$target"
}

run_tests() {
  need git "Install Git, then run this again."
  publish artifacts/publish
  APPROVALGUARD_BINARY=$(pwd)/artifacts/publish/approvalguard
  export APPROVALGUARD_BINARY
  say "Building the tests ..."
  dotnet build ApprovalGuard.sln --nologo -v quiet -c "$configuration" -clp:NoSummary
  log=$(mktemp)
  { status=0; dotnet test --solution ApprovalGuard.sln -c "$configuration" --no-build 2>&1 || status=$?; echo "exit code: $status"; } | tee "$log"
  passed=$(sed -n 's/^ *succeeded: *\([0-9]*\).*/\1/p' "$log" | tail -n 1)
  failed=$(sed -n 's/^ *failed: *\([0-9]*\).*/\1/p' "$log" | tail -n 1)
  status=$(sed -n 's/^exit code: //p' "$log" | tail -n 1)
  rm -f "$log"
  if [ -z "$passed" ] || [ "$passed" = 0 ]; then
    say "error: no test ran"
    exit 3
  fi
  echo "$passed passed, ${failed:-0} failed"
  return "$status"
}

command=${1:-help}
[ $# -gt 0 ] && shift
case $command in
  guard|test|publish|bench|fuzz) need dotnet "Install the .NET 10 SDK: https://dot.net/download" ;;
esac
case $command in
  guard) guard "$@" ;;
  test) run_tests ;;
  publish) publish "$@" ;;
  bench) publish artifacts/publish; exec dotnet run --project tests/ApprovalGuard.Benchmarks -c "$configuration" -- "$@" ;;
  fuzz)
    dotnet build tests/ApprovalGuard.Fuzz --nologo -v quiet -c "$configuration" -clp:NoSummary >&2
    exec dotnet "tests/ApprovalGuard.Fuzz/bin/$configuration/net10.0/ApprovalGuard.Fuzz.dll" "$@"
    ;;
  help|-h|--help) usage ;;
  *) say "error: unknown command \"$command\""; usage >&2; exit 2 ;;
esac
