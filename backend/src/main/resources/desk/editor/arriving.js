// Places in the text for what is still on its way: each is marked there, follows what is typed
// meanwhile, and is filled when what was awaited has come.
import { Fragment, Slice } from "prosemirror-model";
import { Plugin, PluginKey, Selection } from "prosemirror-state";
import { insertPoint } from "prosemirror-transform";
import { Decoration, DecorationSet } from "prosemirror-view";
import { make } from "./dom.js";
import { startOf } from "./placing.js";
import { schema } from "./schema.js";
import { words } from "./words.js";

const { nodes } = schema;
const key = new PluginKey("arriving");
let count = 0;

export const arrivals = new Plugin({
  key,
  state: {
    init: () => new Map(),
    apply(tr, places, former) {
      const { hold, free } = tr.getMeta(key) || {};
      const now = new Map([...places].map(([id, at]) => [id, follow(tr, at, former.doc)]));
      if (hold) {
        now.set(hold.id, hold.at);
      }
      now.delete(free);
      return now;
    },
  },
  props: {
    decorations: (state) => DecorationSet.create(state.doc, [...key.getState(state)].map(([id, at]) =>
      Decoration.widget(at, () => make("span", { class: "arriving" }, words.arriving), { side: -1, key: id }))),
  },
});

// Where all around a place is replaced, as when two versions are joined, it stays at its block.
function follow(tr, at, former) {
  const moved = tr.mapping.mapResult(at, -1);
  return moved.deletedAcross
    ? startOf(tr.doc, Math.min(former.resolve(at).index(0) + 1, tr.doc.childCount))
    : moved.pos;
}

// Marks a place; what is selected goes, when it is the place.
export function hold(view, at = null) {
  const { tr } = view.state;
  if (at === null) {
    tr.deleteSelection();
  }
  const id = "arriving-" + ++count;
  view.dispatch(tr.setMeta(key, { hold: { id, at: at ?? tr.selection.from } }));
  return id;
}

// Fills a place with blocks, and leaves it empty without. The cursor goes behind them when nobody
// moved it on.
export function fill(view, id, blocks) {
  const { state } = view;
  const at = key.getState(state).get(id);
  const tr = state.tr.setMeta(key, { free: id });
  if (at !== undefined && blocks.length) {
    const here = state.selection.empty && state.selection.from === at;
    const { from, to } = room(state.doc, at, blocks);
    tr.replaceRange(from, to, slice(blocks)).setMeta("paste", true);
    if (here) {
      let end = tr.mapping.map(to);
      tr.mapping.maps.at(-1).forEach((_, __, ___, last) => (end = last));
      tr.setSelection(Selection.near(tr.doc.resolve(end), -1)).scrollIntoView();
    }
  }
  view.dispatch(tr);
}

// Paragraphs at the ends go on with the text around.
function slice(blocks) {
  const open = (block) => (block.type === nodes.paragraph ? 1 : 0);
  return new Slice(Fragment.from(blocks), open(blocks[0]), open(blocks.at(-1)));
}

// Pictures alone stand between blocks, or in the place of an empty paragraph.
function room(doc, at, blocks) {
  const $at = doc.resolve(at);
  if (blocks.some((block) => !block.isAtom)) {
    return { from: at, to: at };
  }
  if ($at.depth === 1 && $at.parent.type === nodes.paragraph && !$at.parent.childCount) {
    return { from: $at.before(), to: $at.after() };
  }
  const between = insertPoint(doc, at, blocks[0].type) ?? at;
  return { from: between, to: between };
}
