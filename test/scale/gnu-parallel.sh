#!/usr/bin/env bash
# Checks a stream of messages as an engine does that hands parts of it to many processes, here GNU parallel: the results
# must be those of one process. Needs GNU parallel and dist/ (npm run build).
set -euo pipefail
cd "$(dirname "$0")/../.."
export LC_ALL=C

readonly COUNT=20000
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'echo "FAILED: line $LINENO ended with $?" >&2' ERR

main=$(node -p 'require("./package.json").bin.omnirich')
readonly check="node $main validate - --reporter ndjson"
readonly messages="$folder/messages.ndjson"

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# Ends with the status that a command ended with, and hides what it said.
status_of() {
  local status=0
  "$@" > /dev/null 2>&1 || status=$?
  echo "$status"
}

# In a result, a line is named by its number in what its process was given: only that may differ.
expect_same() {
  local name=$1
  [[ $(wc -l < "$folder/$name") -eq $COUNT ]] || fail "$name has not one result for each of $COUNT messages"
  node test/scale/without-numbers.js < "$folder/$name" > "$folder/$name.same"
  cmp "$folder/once.same" "$folder/$name.same" || fail "$name differs from the results of one process"
  echo "same as one process: $name"
}

in_blocks() {
  parallel --will-cite --pipe --keep-order -j 2 "$@" < "$messages"
}

node test/scale/messages.js $COUNT > "$messages"
$check --exit-zero < "$messages" > "$folder/once" || fail "one process fails in spite of --exit-zero"
node test/scale/without-numbers.js < "$folder/once" > "$folder/once.same"

# What is compared is worth comparing: each line has its own number, and verdicts of every kind are there.
[[ $(grep -o '^{"file":"standard input","index":[0-9]*' "$folder/once" | cut -d: -f3) == "$(seq $COUNT)" ]] ||
  fail "one process does not give one result for each message, in their order"
kinds=('"valid":true,"issues":\[\]' '"severity":"warning"' '"severity":"error"' json-syntax duplicate-key too-many-issues)
for what in "${kinds[@]}"; do
  [[ $(grep -c -- "$what" "$folder/once") -ge 10 ]] || fail "hardly any result has $what"
done

in_blocks --block 1M "$check --exit-zero" > "$folder/blocks-of-1M" || fail "$? jobs failed in spite of --exit-zero"
expect_same blocks-of-1M
in_blocks --recend '\n' -N 500 "$check --exit-zero" > "$folder/blocks-of-500" || fail "$? jobs failed in spite of --exit-zero"
expect_same blocks-of-500

# Findings fail jobs. None failed above, where they were what was asked for.
failed=$(head -n 2000 "$messages" | status_of parallel --will-cite --pipe --block 100k "$check")
[[ $failed -gt 0 ]] || fail "no job failed, though messages are broken"
echo "exit status: $failed jobs fail on findings, and none does with --exit-zero"

# Shards: each process reads all and checks its part; their merged reports are the report of one.
head -n 60 "$messages" > "$folder/few.ndjson"
for input in "$folder/few.ndjson" test/fixtures/messages; do
  node "$main" validate "$input" --reporter json --exit-zero > "$folder/report.json"
  parallel --will-cite -j 2 \
    node "$main" validate "$input" --shard {}/3 --reporter json --output "$folder/{}.json" --exit-zero ::: 1 2 3 > /dev/null
  [[ $(status_of node "$main" report merge "$folder"/[123].json) -eq 1 ]] || fail "the merged report hides findings"
  node "$main" report merge "$folder"/[123].json > "$folder/merged.json" || true
  cmp "$folder/report.json" "$folder/merged.json" || fail "the shards of $input say something else than one run"
  echo "same as one run: three shards of ${input##*/}"
done
