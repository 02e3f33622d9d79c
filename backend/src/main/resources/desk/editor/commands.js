// What can be done to a body, as commands: functions of a state that tell whether they apply.
import { chainCommands, createParagraphNear, liftEmptyBlock, newlineInCode, setBlockType, splitBlock, toggleMark } from "prosemirror-commands";
import { GapCursor } from "prosemirror-gapcursor";
import { NodeSelection, Plugin, Selection, TextSelection } from "prosemirror-state";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, goToNextCell, isInTable, toggleHeaderCell } from "prosemirror-tables";
import { blockAt } from "./placing.js";
import { schema } from "./schema.js";
import { words } from "./words.js";

const { nodes, marks } = schema;
const DEEPEST_LIST = 3;
const LAST_HEADING = 4;

export const strong = toggleMark(marks.strong);
export const emphasis = toggleMark(marks.emphasis);

// The deepest level that a heading may have here: one below the heading before it.
export function deepestLevel(doc, index) {
  let last = 1;
  for (let at = 0; at < index; at++) {
    const before = doc.child(at);
    last = before.type === nodes.heading ? before.attrs.level : last;
  }
  return Math.min(LAST_HEADING, last + 1);
}

export function heading(level) {
  return (state, dispatch) =>
    level <= deepestLevel(state.doc, blockAt(state)) && setBlockType(nodes.heading, { level })(state, dispatch);
}

export const paragraph = setBlockType(nodes.paragraph);

// After a change no heading skips a level: what hangs in the air moves up.
export const headingsInOrder = new Plugin({
  appendTransaction(transactions, _, state) {
    if (!transactions.some((one) => one.docChanged)) {
      return null;
    }
    const tr = state.tr;
    let last = 1;
    state.doc.forEach((node, offset) => {
      if (node.type === nodes.heading) {
        last = Math.min(node.attrs.level, last + 1);
        if (last !== node.attrs.level) {
          tr.setNodeAttribute(offset, "level", last);
        }
      }
    });
    return tr.docChanged ? tr : null;
  },
});

// Makes a list of the paragraphs, changes the style of a list, or ends it when it has that style.
export function list(style) {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.depth && $from.node(1).type === nodes.list) {
      const whole = $from.node(1);
      if (whole.attrs.style === style) {
        return liftListItem(nodes.item)(state, dispatch);
      }
      dispatch?.(restyled(state.tr, whole, $from.before(1), style));
      return true;
    }
    return wrapInList(nodes.list, { style })(state, dispatch);
  };
}

function restyled(tr, whole, start, style) {
  tr.setNodeAttribute(start, "style", style);
  whole.descendants((node, offset) => {
    if (node.type === nodes.list) {
      tr.setNodeAttribute(start + 1 + offset, "style", style);
    }
  });
  return tr;
}

// One level deeper, in the style of the whole list.
export function sink(state, dispatch) {
  const { $from } = state.selection;
  let depth = 0;
  for (let at = 1; at <= $from.depth; at++) {
    depth += $from.node(at).type === nodes.list ? 1 : 0;
  }
  return depth > 0 && depth < DEEPEST_LIST && sinkListItem(nodes.item)(state, dispatch && ((tr) => {
    const start = $from.before(1);
    dispatch(restyled(tr, tr.doc.nodeAt(start), start, $from.node(1).attrs.style));
  }));
}

export const lift = liftListItem(nodes.item);

// Ends a line, not the block.
export function breakLine(state, dispatch) {
  if (!state.selection.$from.parent.inlineContent) {
    return false;
  }
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
}

// In a cell the line ends; in a quote or a callout a second Enter leaves it.
function enterInside(state, dispatch) {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  if (parent.type === nodes.cell_text) {
    return breakLine(state, dispatch);
  }
  if (parent.type !== nodes.quote && parent.type !== nodes.callout) {
    return false;
  }
  const last = $from.nodeBefore;
  if (!empty || $from.parentOffset < parent.content.size || (parent.childCount && last?.type !== nodes.hard_break)) {
    return breakLine(state, dispatch);
  }
  if (dispatch) {
    const tr = last ? state.tr.delete($from.pos - 1, $from.pos) : state.tr;
    const after = tr.mapping.map($from.after());
    tr.insert(after, nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  }
  return true;
}

export const enter = chainCommands(
  enterInside, splitListItem(nodes.item), newlineInCode, createParagraphNear, liftEmptyBlock, splitBlock);

export function newTable() {
  const cells = (type, count) => Array.from({ length: count }, () => type.create(null, nodes.cell_text.create()));
  return nodes.table.create(null, [
    nodes.table_row.create(null, cells(nodes.table_header, 3)),
    nodes.table_row.create(null, cells(nodes.table_cell, 3)),
    nodes.table_row.create(null, cells(nodes.table_cell, 3)),
  ]);
}

// Links the marked text, changes the link at the cursor, or takes it away when empty.
export function link(href) {
  return (state, dispatch) => {
    const { from, to } = linked(state);
    if (from === to || !state.doc.resolve(from).parent.type.allowsMarkType(marks.link)) {
      return false;
    }
    if (dispatch) {
      const tr = state.tr.removeMark(from, to, marks.link);
      dispatch(href ? tr.addMark(from, to, marks.link.create({ href })) : tr);
    }
    return true;
  };
}

// The marked text, or all of the link at the cursor, and where it leads.
export function linked(state) {
  const { from, to, empty, $from } = state.selection;
  const found = marks.link.isInSet($from.marks()) || marks.link.isInSet($from.nodeAfter?.marks || []);
  if (!empty || !found) {
    return { from, to, href: found?.attrs.href || "" };
  }
  let start = $from.start();
  let range = { from, to };
  $from.parent.forEach((child, offset) => {
    if (found.isInSet(child.marks) && offset <= $from.parentOffset && offset + child.nodeSize >= $from.parentOffset) {
      range = { from: start + offset, to: start + offset + child.nodeSize };
    }
  });
  return { ...range, href: found.attrs.href };
}

export function isOn(state, type) {
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

// What can be done to a table, in the order of its buttons.
export const tableCommands = [
  [words.rowBelow, addRowAfter],
  [words.columnRight, addColumnAfter],
  [words.deleteRow, deleteRow],
  [words.deleteColumn, deleteColumn],
  [words.headerCell, toggleHeaderCell],
  [words.deleteTable, deleteTable],
];

// Tab goes to the next cell, and makes a row after the last one.
export function nextCell(state, dispatch, view) {
  if (!isInTable(state)) {
    return false;
  }
  if (goToNextCell(1)(state, dispatch)) {
    return true;
  }
  if (dispatch) {
    addRowAfter(state, dispatch);
    goToNextCell(1)(view.state, view.dispatch);
  }
  return true;
}

export const previousCell = goToNextCell(-1);
export { isInTable };

// The end of the text, wherever it ends: after a picture, too, where browsers stay before it.
export function toEnd(state, dispatch) {
  const end = Selection.atEnd(state.doc);
  const selection = end instanceof NodeSelection ? new GapCursor(state.doc.resolve(state.doc.content.size)) : end;
  dispatch?.(state.tr.setSelection(selection).scrollIntoView());
  return true;
}
