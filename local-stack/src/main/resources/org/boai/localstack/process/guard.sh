# Runs a program that must not outlive its parent. Arguments: PID_FILE SIGNAL PROGRAM [ARGUMENT...]
# The parent holds our standard input open. When that ends, because the parent closes it or is
# itself gone, the program gets SIGNAL. Its process group is its own, so a Ctrl-C meant for the
# parent does not reach it and the parent can stop its programs in order.
set -m
trap : INT TERM HUP
pid_file=$1 signal=$2
shift 2
exec 3<&0
"$@" </dev/null 3<&- &
program=$!
# What the shell itself says about its jobs is no line of the program's log.
exec 2>/dev/null
echo "$program" >"$pid_file"
{ cat <&3 >/dev/null; kill -s "$signal" "$program"; } &
watcher=$!
exec 3<&- </dev/null
while :; do
  wait "$program"
  status=$?
  kill -0 "$program" || break
done
kill -s KILL -- "-$watcher"
rm -f "$pid_file"
exit "$status"
