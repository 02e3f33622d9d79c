// On the page of a document: says when this browser keeps words of it that were never saved. They go
// into the text by themselves when the editor is opened; until then they can be copied.
import { make } from "./dom.js";
import { Kept } from "./kept.js";
import { showUnsaved } from "./unsaved.js";
import { words } from "./words.js";

const place = document.getElementById("kept-here");
const kept = new Kept(place.dataset.login, place.dataset.document, "");
const show = make("button", { type: "button", class: "secondary", onclick: () => showUnsaved(kept.left()) }, words.showUnsaved);

if (kept.left().length) {
  place.append(make("p", { class: "note" }, words.keptHere, " ", show));
}
