// Makes the text into another one by changing only the blocks that differ: the cursor, the marks and
// what can be undone stay where they are in all others.
import { Fragment, Slice } from "prosemirror-model";
import { ReplaceStep } from "prosemirror-transform";

// Adds to a transaction, whose document becomes the other one.
export function become(tr, doc) {
  const before = blocks(tr.doc);
  const after = blocks(doc);
  const starts = [0];
  before.forEach((block, at) => starts.push(starts[at] + block.nodeSize));
  // From the end, so that the places before stay.
  for (const { from, to, begin, end } of differing(before, after).reverse()) {
    if (to - from === end - begin) {
      for (let at = to - from - 1; at >= 0; at--) {
        change(tr, starts[from + at], before[from + at], after[begin + at]);
      }
    } else {
      put(tr, starts[from], starts[to], after.slice(begin, end));
    }
  }
  return tr;
}

function blocks(doc) {
  return Array.from({ length: doc.childCount }, (_, at) => doc.child(at));
}

function put(tr, from, to, nodes) {
  tr.step(new ReplaceStep(from, to, new Slice(Fragment.from(nodes), 0, 0)));
}

// Of a text only the letters that differ.
function change(tr, at, old, now) {
  if (!old.isTextblock || !old.sameMarkup(now)) {
    put(tr, at, at + old.nodeSize, [now]);
    return;
  }
  const from = old.content.findDiffStart(now.content);
  if (from === null) {
    return;
  }
  const end = old.content.findDiffEnd(now.content);
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  const inside = now.content.cut(from, end.b + overlap);
  tr.step(new ReplaceStep(at + 1 + from, at + 1 + end.a + overlap, new Slice(inside, 0, 0)));
}

// The runs of blocks that differ: those of one from…to are those of the other begin…end.
function differing(one, other) {
  let same = 0;
  while (same < one.length && same < other.length && one[same].eq(other[same])) {
    same++;
  }
  let tail = 0;
  while (tail < one.length - same && tail < other.length - same && one.at(-1 - tail).eq(other.at(-1 - tail))) {
    tail++;
  }
  const common = longest(one.slice(same, one.length - tail), other.slice(same, other.length - tail))
    .map(([at, place]) => [at + same, place + same]);
  const runs = [];
  let [from, begin] = [same, same];
  for (const [to, end] of [...common, [one.length - tail, other.length - tail]]) {
    if (to > from || end > begin) {
      runs.push({ from, to, begin, end });
    }
    [from, begin] = [to + 1, end + 1];
  }
  return runs;
}

// The longest row of blocks that both have in the same order, as pairs of places.
function longest(one, other) {
  const length = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let at = one.length - 1; at >= 0; at--) {
    for (let place = other.length - 1; place >= 0; place--) {
      length[at][place] = one[at].eq(other[place])
        ? length[at + 1][place + 1] + 1
        : Math.max(length[at + 1][place], length[at][place + 1]);
    }
  }
  const pairs = [];
  for (let at = 0, place = 0; at < one.length && place < other.length;) {
    if (one[at].eq(other[place])) {
      pairs.push([at++, place++]);
    } else if (length[at + 1][place] >= length[at][place + 1]) {
      at++;
    } else {
      place++;
    }
  }
  return pairs;
}
