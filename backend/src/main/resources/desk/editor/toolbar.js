// The toolbar: one tab stop, arrow keys inside, every button with its name and its keys.
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { Plugin } from "prosemirror-state";
import * as commands from "./commands.js";
import { make } from "./dom.js";
import { help, keyOf } from "./keys.js";
import * as placing from "./placing.js";
import { schema } from "./schema.js";
import { words } from "./words.js";

const { nodes, marks } = schema;
const KINDS = [["paragraph", words.paragraph], ["2", words.heading2], ["3", words.heading3], ["4", words.heading4]];

export class Toolbar {
  constructor(offered, askLink, comment) {
    this.offered = offered;
    this.kind = make("select", {
      "aria-label": words.kind, title: words.kind,
      onchange: () => this.run(this.kind.value === "paragraph"
        ? commands.paragraph : commands.heading(Number(this.kind.value))),
    }, ...KINDS.map(([value, label]) => make("option", { value }, label)));
    this.buttons = [
      this.button(words.bold, "B", commands.strong, (state) => commands.isOn(state, marks.strong)),
      this.button(words.italic, "I", commands.emphasis, (state) => commands.isOn(state, marks.emphasis)),
      this.button(words.link, "↗", (_, dispatch, view) => !dispatch || askLink(view), (state) => commands.isOn(state, marks.link)),
      this.button(words.bulleted, "•", commands.list("bulleted"), (state) => inList(state, "bulleted")),
      this.button(words.numbered, "1.", commands.list("numbered"), (state) => inList(state, "numbered")),
      this.button(words.undo, "↶", undo, null, (state) => undoDepth(state) > 0),
      this.button(words.redo, "↷", redo, null, (state) => redoDepth(state) > 0),
      this.button(words.up, "↑", placing.move(-1)),
      this.button(words.down, "↓", placing.move(1)),
      this.button(words.remove, "✕", placing.remove),
    ];
    this.menuButton = make("button", {
      type: "button", "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": "insert-menu", class: "insert",
      onclick: () => this.toggleMenu(),
    }, words.insertButton);
    this.menu = make("div", { id: "insert-menu", role: "menu", class: "insert-menu", hidden: true, "aria-label": words.insert },
      ...offered.map((choice) => make("button", {
        type: "button", role: "menuitem",
        onclick: () => {
          this.toggleMenu();
          choice.run(this.view);
          this.view.focus();
        },
      }, make("strong", {}, choice.label), make("span", {}, choice.hint))));
    const helpButton = make("button", { type: "button", onclick: help, title: words.withKeys(words.keysTitle, keyOf(words.bold).replace(/B|b/, "/")) }, words.keys);
    const commentButton = make("button", { type: "button", onmousedown: keepFocus, onclick: comment }, words.comment);
    this.table = make("div", { class: "table-tools", role: "group", "aria-label": words.table, hidden: true },
      ...commands.tableCommands.map(([label, command]) => make("button", {
        type: "button", onmousedown: keepFocus, onclick: () => this.run(command),
      }, label)));
    this.row = make("div", { class: "toolbar-row", role: "toolbar", "aria-label": words.toolbar, "aria-controls": "body-editor" },
      this.menuButton, this.kind, ...this.buttons.map((one) => one.element), commentButton, helpButton, this.table);
    this.told = make("p", { class: "told", role: "status" });
    this.dom = make("div", { class: "toolbar" }, this.row, this.menu, this.told);
    this.row.addEventListener("keydown", (event) => this.rove(event));
    this.menu.addEventListener("keydown", (event) => this.steer(event));
    this.menu.addEventListener("focusout", (event) => {
      if (!this.menu.hidden && !this.dom.contains(event.relatedTarget)) {
        this.toggleMenu();
      }
    });
    this.stops().forEach((stop, at) => (stop.tabIndex = at ? -1 : 0));
  }

  button(label, sign, command, on = null, can = null) {
    const keys = keyOf(label);
    const element = make("button", {
      type: "button", title: keys ? words.withKeys(label, keys) : label, "aria-pressed": on ? "false" : null,
      class: on ? "toggle" : null, onmousedown: keepFocus, onclick: () => this.run(command),
    }, make("span", { class: "sign", "aria-hidden": "true" }, sign), make("span", {}, label));
    return { element, on, can: can || ((state) => command(state)) };
  }

  run(command) {
    command(this.view.state, this.view.dispatch, this.view);
    this.view.focus();
  }

  // Keeps the bar in step with the document.
  plugin() {
    return new Plugin({
      view: (view) => {
        this.view = view;
        this.show(view.state);
        return { update: (_, before) => {
          this.show(view.state);
          if (before.doc !== view.state.doc || !before.selection.eq(view.state.selection)) {
            this.tell("");
          }
        } };
      },
    });
  }

  // Says something about the text as it stands, until that is changed or something else selected.
  tell(what) {
    this.told.textContent = what;
  }

  show(state) {
    const index = placing.blockAt(state);
    const block = state.doc.maybeChild(index);
    const deepest = commands.deepestLevel(state.doc, index);
    this.kind.value = block?.type === nodes.heading ? String(block.attrs.level) : "paragraph";
    [...this.kind.options].forEach((option) => (option.disabled = Number(option.value) > deepest));
    this.kind.disabled = !block || (block.type !== nodes.heading && block.type !== nodes.paragraph);
    for (const { element, on, can } of this.buttons) {
      element.setAttribute("aria-disabled", String(!can(state)));
      if (on) {
        element.setAttribute("aria-pressed", String(on(state)));
      }
    }
    this.table.hidden = !commands.isInTable(state);
  }

  focus() {
    (this.stops().find((stop) => stop.tabIndex === 0) || this.menuButton).focus();
    return true;
  }

  stops() {
    return [...this.row.querySelectorAll("button, select")].filter((stop) => !stop.closest("[hidden]") && !stop.disabled);
  }

  rove(event) {
    const stops = this.stops();
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to = { Home: 0, End: stops.length - 1 }[event.key]
      ?? (step ? (stops.indexOf(event.target) + step + stops.length) % stops.length : null);
    if (event.key === "Escape") {
      this.view.focus();
    } else if (event.key === "ArrowDown" && event.target === this.menuButton) {
      this.toggleMenu();
      event.preventDefault();
    } else if (to !== null) {
      this.row.querySelectorAll("button, select").forEach((stop) => (stop.tabIndex = -1));
      stops[to].tabIndex = 0;
      stops[to].focus();
      event.preventDefault();
    }
  }

  toggleMenu() {
    this.menu.hidden = !this.menu.hidden;
    this.menuButton.setAttribute("aria-expanded", String(!this.menu.hidden));
    if (!this.menu.hidden) {
      this.menu.querySelectorAll("button").forEach((item, at) => (item.hidden = Boolean(this.offered[at].fits && !this.offered[at].fits(this.view.state))));
      this.menu.querySelector("button:not([hidden])").focus();
    }
  }

  steer(event) {
    const items = [...this.menu.querySelectorAll("button:not([hidden])")];
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") {
      this.toggleMenu();
      this.menuButton.focus();
    } else if (step) {
      items[(items.indexOf(event.target) + step + items.length) % items.length].focus();
      event.preventDefault();
    }
  }
}

// A press on the bar leaves the cursor in the text.
function keepFocus(event) {
  event.preventDefault();
}

function inList(state, style) {
  const { $from } = state.selection;
  const block = $from.depth ? $from.node(1) : null;
  return block?.type === nodes.list && block.attrs.style === style;
}
