// Makes elements: the markup of the editor in one place, text always as text.
import { words } from "./words.js";

// An element with attributes and children; a key that begins with "on" is a listener, a key whose
// value is null or false is left out.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

let dialogs = 0;

// A modal dialog with a heading; gone when closed, and the focus back where it was.
export function dialog(title, className, ...children) {
  const id = "dialog-title-" + ++dialogs;
  const close = make("button", { type: "button", class: "quiet", onclick: () => box.close() }, words.close);
  const box = make("dialog", { class: "dialog " + className, "aria-labelledby": id },
    make("div", { class: "dialog-head" }, make("h2", { id }, title), close), ...children);
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

// What a reader of the screen is told once.
export function announce(told) {
  let region = document.getElementById("announcer");
  if (!region) {
    region = make("div", { id: "announcer", class: "hidden", "aria-live": "polite" });
    document.body.append(region);
  }
  region.textContent = "";
  window.setTimeout(() => (region.textContent = told), 50);
}

// From where to where a text is seen, in pixels of the window: between the tools and the bar of buttons,
// above a keyboard on the screen.
export function seenPart(view) {
  const tools = view.dom.closest(".body-editor").querySelector(".toolbar").getBoundingClientRect();
  const bar = view.dom.closest("form")?.querySelector(".actions").getBoundingClientRect();
  const { offsetTop, height } = window.visualViewport;
  const end = offsetTop + height;
  return { top: Math.max(offsetTop, tools.bottom), bottom: Math.min(end, bar?.top ?? end) };
}

// How many bytes, for people, as the pages of the site and of the desk say it.
export function size(bytes) {
  const kilo = 1024;
  if (bytes < kilo) {
    return bytes + " B";
  }
  return bytes < kilo * kilo ? Math.ceil(bytes / kilo) + " KB" : (bytes / kilo / kilo).toFixed(1) + " MB";
}

let composing = false;
const composed = [];

document.addEventListener("compositionstart", () => (composing = true), true);
document.addEventListener("compositionend", () => {
  composing = false;
  // The editor takes what was composed a moment later.
  window.setTimeout(() => {
    if (!composing) {
      composed.splice(0).forEach((done) => done());
    }
  }, 60);
}, true);

// When nobody is in the middle of composing a word, as Chinese is typed.
export function whenComposed() {
  return composing ? new Promise((done) => composed.push(done)) : Promise.resolve();
}

export function pause(milliseconds) {
  return new Promise((done) => window.setTimeout(done, milliseconds));
}
