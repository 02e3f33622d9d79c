// Where two people changed the same blocks both versions stand in the text, marked until somebody
// decides which to keep.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { startOf } from "./placing.js";
import { schema } from "./schema.js";
import { words } from "./words.js";

const key = new PluginKey("clashes");

export const clashMarks = new Plugin({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, marks) => tr.getMeta(key) || marks.map(tr.mapping, tr.doc),
  },
  props: { decorations: (state) => key.getState(state) },
});

// Marks the blocks of each clash: first mine, then theirs.
export function markClashes(view, clashes) {
  const { state } = view;
  const marks = clashes.flatMap((clash, id) => [
    ...Array.from({ length: clash.mine }, (_, at) => mark(state.doc, clash.at + at, id, "mine")),
    ...Array.from({ length: clash.theirs }, (_, at) => mark(state.doc, clash.at + clash.mine + at, id, "theirs")),
  ]);
  view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, marks)).setMeta("addToHistory", false));
}

function mark(doc, index, id, whose) {
  const from = startOf(doc, index);
  return Decoration.node(from, from + doc.child(index).nodeSize, { class: "clash clash-" + whose, "data-whose": whose === "mine" ? words.mine : words.theirs }, { id, whose });
}

// Keeps one version of a clash, or both.
export function keepOf(view, id, kept) {
  const marks = key.getState(view.state);
  const mine = marks.find(undefined, undefined, (spec) => spec.id === id);
  const tr = view.state.tr;
  for (const one of mine.filter((found) => kept !== "both" && found.spec.whose !== kept).sort((a, b) => b.from - a.from)) {
    tr.delete(one.from, one.to);
  }
  if (!tr.doc.childCount) {
    tr.insert(0, schema.nodes.paragraph.create());
  }
  view.dispatch(tr.setMeta(key, marks.remove(mine).map(tr.mapping, tr.doc)));
}
