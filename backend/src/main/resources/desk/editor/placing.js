// Where blocks stand: put one in, move one, take one away.
import { NodeSelection, Selection, TextSelection } from "prosemirror-state";
import { schema } from "./schema.js";

const { nodes } = schema;

// The place of the block that holds the cursor among the blocks of the body.
export function blockAt(state) {
  return state.selection.$from.index(0);
}

// The place of a block in the document.
export function startOf(doc, index) {
  let at = 0;
  for (let before = 0; before < index; before++) {
    at += doc.child(before).nodeSize;
  }
  return at;
}

// Puts a block after the one with the cursor, or in its place when that is an empty paragraph.
export function insert(node) {
  return (state, dispatch) => {
    if (dispatch) {
      const { tr, at } = put(state, [node]);
      dispatch(select(tr, at, node).scrollIntoView());
    }
    return true;
  };
}

// Puts several blocks there, with the cursor after what they say.
export function insertAll(blocks) {
  return (state, dispatch) => {
    if (dispatch) {
      const { tr, end } = put(state, blocks);
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end), -1)).scrollIntoView());
    }
    return true;
  };
}

// The change, and where what it puts in begins and ends.
function put(state, blocks) {
  const { $from } = state.selection;
  const here = $from.depth ? $from.node(1) : state.doc.maybeChild(blockAt(state));
  const start = $from.depth ? $from.before(1) : $from.pos;
  const after = start + (here?.nodeSize || 0);
  const replaced = here?.type === nodes.paragraph && !here.childCount;
  const at = replaced ? start : after;
  const size = blocks.reduce((sum, block) => sum + block.nodeSize, 0);
  return { tr: replaced ? state.tr.replaceWith(start, after, blocks) : state.tr.insert(at, blocks), at, end: at + size };
}

function select(tr, at, node) {
  return tr.setSelection(node.isAtom
    ? NodeSelection.create(tr.doc, at)
    : TextSelection.near(tr.doc.resolve(at + 1), 1));
}

// Moves the block with the cursor one place.
export function move(by) {
  return (state, dispatch) => {
    const index = blockAt(state);
    const to = index + by;
    return index < state.doc.childCount && to >= 0 && to < state.doc.childCount
      && moveTo(index, by > 0 ? to + 1 : to)(state, dispatch);
  };
}

// Moves a block before the one at an index, with the cursor in it.
export function moveTo(index, before) {
  return (state, dispatch) => {
    if (before === index || before === index + 1) {
      return false;
    }
    if (dispatch) {
      const node = state.doc.child(index);
      const start = startOf(state.doc, index);
      const inside = state.selection.from - start;
      const tr = state.tr.delete(start, start + node.nodeSize);
      const at = startOf(tr.doc, before > index ? before - 1 : before);
      tr.insert(at, node);
      dispatch(tr.setSelection(node.isAtom
        ? NodeSelection.create(tr.doc, at)
        : TextSelection.near(tr.doc.resolve(at + Math.max(1, Math.min(inside, node.nodeSize - 1))))).scrollIntoView());
    }
    return true;
  };
}

export function remove(state, dispatch) {
  const index = blockAt(state);
  if (index >= state.doc.childCount) {
    return false;
  }
  if (dispatch) {
    const start = startOf(state.doc, index);
    const end = start + state.doc.child(index).nodeSize;
    const tr = state.doc.childCount === 1
      ? state.tr.replaceWith(start, end, nodes.paragraph.create())
      : state.tr.delete(start, end);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(start, tr.doc.content.size)))).scrollIntoView());
  }
  return true;
}

// Backspace at the start of a text after a picture or the like: joining would delete it unseen, so
// the first press only selects it.
export function selectCardBefore(state, dispatch) {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parentOffset || !$from.index(0)) {
    return false;
  }
  const index = $from.index(0) - 1;
  const before = state.doc.child(index);
  if (before.type === nodes.paragraph || before.type === nodes.heading || before.type === nodes.list) {
    return false;
  }
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, startOf(state.doc, index))).scrollIntoView());
  return true;
}
