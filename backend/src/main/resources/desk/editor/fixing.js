// Writes what the dictionary says in place of what it found, where it found it.
import { node as toNode, toBlocks } from "./blocks.js";
import { announce, make } from "./dom.js";
import { startOf } from "./placing.js";
import { words } from "./words.js";

// A button for each finding that says what to write instead.
export function offerFixes(list, writing) {
  for (const entry of list.querySelectorAll("li[data-instead]:not(:has(button))")) {
    const { where, found, instead } = entry.dataset;
    entry.append(make("button", {
      type: "button", class: "secondary fix",
      "aria-label": words.fixOne(found, instead),
      onclick: () => {
        const done = where.startsWith("/body/") ? inBody(writing, where, found, instead) : inField(where, found, instead);
        announce(done ? words.fixed(instead) : words.fixedBefore);
        entry.remove();
      },
    }, words.fix(instead)));
  }
}

function inField(where, found, instead) {
  const field = document.getElementById(where);
  if (!field?.value?.includes(found)) {
    return false;
  }
  field.value = field.value.replaceAll(found, instead);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  return true;
}

// One step that undo takes back; the other blocks stay as they are.
function inBody(writing, where, found, instead) {
  const [, , index, ...inner] = where.split("/");
  const { view } = writing;
  const block = toBlocks(view.state.doc)[Number(index)];
  if (!block || !mend(block, inner, found, instead)) {
    return false;
  }
  const start = startOf(view.state.doc, Number(index));
  const end = start + view.state.doc.child(Number(index)).nodeSize;
  view.dispatch(view.state.tr.replaceWith(start, end, toNode(block)));
  writing.goTo(where);
  return true;
}

// Changes the text that a path leads to; true when there was something to change.
export function mend(value, [name, ...inner], found, instead) {
  const text = value?.[name];
  if (inner.length) {
    return mend(text, inner, found, instead);
  }
  if (Array.isArray(text)) {
    const mended = inSpans(text, found, instead);
    value[name] = mended;
    return mended !== text;
  }
  const mended = typeof text === "string" ? text.replaceAll(found, instead) : text;
  value[name] = mended;
  return mended !== text;
}

// A wording may begin in one span and end in another: what replaces it looks as its beginning did.
function inSpans(spans, found, instead) {
  let mended = spans;
  const joined = spans.map((span) => span.text).join("");
  for (let at = joined.lastIndexOf(found); at >= 0; at = at ? joined.lastIndexOf(found, at - 1) : -1) {
    mended = put(mended, at, at + found.length, instead);
  }
  return mended;
}

function put(spans, from, to, instead) {
  let start = 0;
  return spans.map((span) => {
    const begin = start;
    start += span.text.length;
    const kept = span.text.slice(0, Math.max(0, from - begin));
    const rest = span.text.slice(Math.max(0, to - begin));
    const begins = from >= begin && from < start;
    return start <= from || begin >= to ? span : { ...span, text: kept + (begins ? instead : "") + rest };
  }).filter((span) => span.text);
}
