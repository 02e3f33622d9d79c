// Writes what the dictionary says in place of what it found, at the places where it found it. What
// was typed since then may have moved a place, or made its wording right: the text around decides.
import { node as toNode, toBlocks } from "./blocks.js";
import { announce, make } from "./dom.js";
import { startOf } from "./placing.js";
import { words } from "./words.js";

// A button for each finding that says what to write instead.
export function offerFixes(list, writing) {
  for (const entry of list.querySelectorAll("li[data-instead]:not(:has(button))")) {
    const { where, field, found, instead } = entry.dataset;
    const places = JSON.parse(entry.dataset.places);
    const button = make("button", {
      type: "button", class: "secondary fix",
      "aria-label": words.fixOne(found, instead),
      onclick: () => {
        const mended = (text) => mend(text, found, instead, places);
        if (where.startsWith("/body/") ? inBody(writing, where, mended) : inField(where, field, mended)) {
          announce(words.fixed(instead));
          entry.remove();
        } else {
          announce(words.notFixed);
          if (!entry.querySelector(".hint")) {
            button.after(make("span", { class: "hint" }, words.notFixed));
          }
        }
      },
    }, words.fix(instead));
    entry.append(button);
  }
}

function inField(where, name, mended) {
  const field = [where, name].map((id) => document.getElementById(id)).find((one) => one?.matches("input, textarea"));
  const text = field && mended(field.value);
  if (!field || text === field.value) {
    return false;
  }
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  return true;
}

// One step that undo takes back; the other blocks stay as they are.
function inBody(writing, where, mended) {
  const [, , index, ...inner] = where.split("/");
  const { view } = writing;
  const block = toBlocks(view.state.doc)[Number(index)];
  if (!block || !change(block, inner, mended)) {
    return false;
  }
  const start = startOf(view.state.doc, Number(index));
  const end = start + view.state.doc.child(Number(index)).nodeSize;
  view.dispatch(view.state.tr.replaceWith(start, end, toNode(block)));
  writing.goTo(where);
  return true;
}

// Changes the text that a path leads to; true when there was something to change.
function change(value, [name, ...inner], mended) {
  const text = value?.[name];
  if (inner.length) {
    return change(text, inner, mended);
  }
  if (typeof text !== "string" && !Array.isArray(text)) {
    return false;
  }
  value[name] = mended(text);
  return value[name] !== text;
}

// The text, or the spans, with another wording at the places; the same when none is as it was.
export function mend(text, found, instead, places) {
  const spans = Array.isArray(text);
  const starts = still(spans ? text.map((span) => span.text).join("") : text, found, places);
  return starts.reduceRight((now, at) => (spans
    ? put(now, at, at + found.length, instead)
    : now.slice(0, at) + instead + now.slice(at + found.length)), text);
}

// Where the places are now, in order: around each of them the text is what the check saw.
function still(text, found, places) {
  const starts = new Set();
  for (const { from, before, after, around } of places) {
    const [nearest] = occurrences(text, before + found + after)
      .filter((at) => before.length === around || begins(text.slice(0, at)))
      .filter((at) => after.length === around || ends(text.slice(at + before.length + found.length + after.length)))
      .map((at) => at + before.length)
      .filter((at) => !starts.has(at))
      .sort((one, other) => Math.abs(one - from) - Math.abs(other - from));
    if (nearest !== undefined) {
      starts.add(nearest);
    }
  }
  return [...starts].sort((one, other) => one - other);
}

function occurrences(text, wanted) {
  const result = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    result.push(at);
  }
  return result;
}

// The stored text has no space around it, and a field may hold several texts, one a line.
function begins(before) {
  return !before.slice(before.lastIndexOf("\n") + 1).trim();
}

function ends(after) {
  return !after.split("\n", 1)[0].trim();
}

// A wording may begin in one span and end in another: what replaces it looks as its beginning did.
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
