// Shows words that were never saved, so that they can be copied.
import { announce, dialog, make } from "./dom.js";
import { words } from "./words.js";

const TIME = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Shanghai" });
const BODY = "/body";

// The words of an entry that the server did not have, each with what its field is called where the
// page has that field: of a body the blocks that are new.
export function wordsOf({ base, fields }) {
  const known = new Set(base.map((pair) => JSON.stringify(pair)));
  const changed = fields.filter((pair) => !known.has(JSON.stringify(pair)));
  return changed.flatMap(([name, text]) => (name === BODY ? ofBody(text, base) : ofField(name, text))).filter(Boolean).join("\n");
}

// Of a choice its label. A hash and the sign of a tick are no words.
function ofField(name, text) {
  const field = document.getElementById(name);
  const isTick = text === "1" && !field?.matches("textarea, select, input:not([type=checkbox])");
  if (!text || isTick || name.endsWith("/sha256")) {
    return [];
  }
  const options = [...document.getElementsByName(name)].flatMap((one) => (one.options ? [...one.options] : one.type === "checkbox" ? [one] : []));
  const said = named(options.find((one) => one.value === text)) || text;
  const called = named(field);
  return [called ? words.labelled(called, said) : said];
}

// What a field, a group of fields or an option is called.
function named(field) {
  const label = field?.label ?? (field?.labels?.[0] || field?.querySelector(":scope > legend"))?.textContent;
  return label?.trim() || "";
}

function ofBody(text, base) {
  const before = new Set(blocks(base.find(([name]) => name === BODY)?.[1]).map(spoken));
  return blocks(text).map(spoken).filter((said) => !before.has(said));
}

function blocks(text) {
  try {
    return JSON.parse(text || "[]");
  } catch {
    return [];
  }
}

const WORDS = ["text", "title", "caption", "alt", "credit", "attribution", "transcript"];
const PARTS = ["text", "items", "rows", "cells", "image"];

// What a block says: its parts in lines, the pieces of one text together.
function spoken(part) {
  const own = WORDS.map((name) => part?.[name]).filter((value) => typeof value === "string");
  const inner = PARTS.map((name) => [part?.[name], name === "text" ? "" : "\n"]).map(([value, between]) =>
    (Array.isArray(value) ? value.map(spoken).filter(Boolean).join(between) : typeof value === "object" ? spoken(value) : ""));
  return [...own, ...inner].filter(Boolean).join("\n");
}

// Lists entries, each with what it says; with a function, each can be thrown away by it.
export function showUnsaved(entries, discard = null) {
  const box = dialog(words.unsavedWords, "unsaved-words", make("p", {}, words.unsavedAbout),
    ...entries.map((entry, at) => shown(entry, at, discard && ((section) => {
      discard(entry);
      const next = section.nextElementSibling || box.querySelector("section");
      section.remove();
      announce(words.discarded);
      if (next?.isConnected) {
        next.querySelector("button").focus();
      } else {
        box.close();
      }
    }))));
  return box;
}

// Offers what is too old, or too much, to go into the text unasked.
export function offerForgotten(kept) {
  document.getElementById("kept-offer")?.remove();
  const entries = kept.forgotten();
  if (entries.length) {
    document.getElementById("editor-notice").before(make("p", { class: "note", id: "kept-offer" },
      words.keptOffer(entries.length), " ", make("button", {
        type: "button", class: "secondary",
        onclick: () => showUnsaved(kept.forgotten(), (entry) => kept.drop(entry.key))
          .addEventListener("close", () => {
            offerForgotten(kept);
            (document.querySelector("#kept-offer button") || document.getElementById(BODY)).focus();
          }),
      }, words.showUnsaved)));
  }
}

function shown(entry, at, discard) {
  const id = "unsaved-" + at;
  const text = make("textarea", { id, rows: "6", readonly: true });
  text.value = wordsOf(entry) || words.nothingNew;
  const section = make("section", {},
    make("label", { for: id }, words.keptAt(TIME.format(new Date(entry.at || 0)))), text,
    make("div", { class: "row" },
      make("button", { type: "button", class: "secondary", onclick: () => copy(text) }, words.copy),
      discard && make("button", {
        type: "button", class: "quiet",
        onclick: () => window.confirm(words.confirmDiscard) && discard(section),
      }, words.discard)));
  return section;
}

async function copy(text) {
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
  } catch {
    document.execCommand("copy");
  }
  announce(words.copied);
}
