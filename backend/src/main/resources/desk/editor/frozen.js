// Says in the editor that its document cannot be changed now, and what becomes of what was written.
import { make } from "./dom.js";
import { showUnsaved } from "./unsaved.js";
import { words } from "./words.js";

// state: how the document stands, in words. entry: tells what this window holds and the server has
// not, or null. canKeep: whether this browser keeps that. What is said already is not said again.
export function showFrozen(path, state, entry, canKeep) {
  const place = document.getElementById("editor-notice");
  const said = state + (entry() ? "+" : "") + (canKeep ? "" : "-");
  if (!place || place.dataset.state === said) {
    return;
  }
  place.dataset.state = said;
  place.hidden = false;
  place.replaceChildren((canKeep ? words.frozenNow : words.frozenNowUnkept)(state), make("a", { href: path }, words.documentPage),
    ...(entry() ? [" ", make("button", {
      type: "button", class: "secondary", onclick: () => showUnsaved([entry()].filter(Boolean)),
    }, words.showUnsaved)] : []));
}

export function hideFrozen() {
  const place = document.getElementById("editor-notice");
  if (place?.dataset.state) {
    delete place.dataset.state;
    place.hidden = true;
    place.replaceChildren();
  }
}
