// The keys, and the dialog that tells them.
import { baseKeymap, chainCommands } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import * as commands from "./commands.js";
import { dialog, make } from "./dom.js";
import * as placing from "./placing.js";
import { words } from "./words.js";

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

// Each key with what it is for; shown in this order.
const SHORTCUTS = [
  ["Mod-b", words.bold, commands.strong],
  ["Mod-i", words.italic, commands.emphasis],
  ["Mod-k", words.link, null],
  ["Mod-Alt-0", words.paragraph, commands.paragraph],
  ["Mod-Alt-2", words.heading2, commands.heading(2)],
  ["Mod-Alt-3", words.heading3, commands.heading(3)],
  ["Mod-Alt-4", words.heading4, commands.heading(4)],
  ["Mod-Shift-8", words.bulleted, commands.list("bulleted")],
  ["Mod-Shift-9", words.numbered, commands.list("numbered")],
  ["Alt-ArrowUp", words.blockUp, placing.move(-1)],
  ["Alt-ArrowDown", words.blockDown, placing.move(1)],
  ["Mod-Shift-Backspace", words.removeBlock, placing.remove],
  ["Shift-Enter", words.breakLine, commands.breakLine],
  ["Mod-z", words.undo, chainCommands(undoInputRule, undo)],
  ["Mod-Shift-z", words.redo, redo],
];

const OTHERS = [
  ["/", words.slash],
  ["Tab", words.tab],
  ["Shift-Tab", words.shiftTab],
  ["Alt-F10", words.toToolbar],
  ["Escape", words.escape],
  [words.typedKey, words.typed],
];

// The bindings of the editor; what needs a dialog is given.
export function keys({ askLink, toToolbar, save }) {
  const bound = Object.fromEntries(SHORTCUTS.filter(([, , run]) => run).map(([key, , run]) => [key, run]));
  return [
    keymap({
      ...bound,
      "Mod-k": (_, __, view) => askLink(view),
      "Mod-s": () => save(),
      "Mod-y": redo,
      "Mod-/": () => help(),
      "Alt-F10": () => toToolbar(),
      "Ctrl-End": commands.toEnd,
      Enter: commands.enter,
      Backspace: chainCommands(undoInputRule, placing.selectCardBefore),
      Tab: chainCommands(commands.nextCell, commands.sink),
      "Shift-Tab": chainCommands(commands.previousCell, commands.lift),
    }),
    keymap(baseKeymap),
  ];
}


// The key as it stands on the keyboard.
export function shown(key) {
  return key.replaceAll("Mod", mac ? "⌘" : "Ctrl").replaceAll("Alt", mac ? "⌥" : "Alt")
    .replace("ArrowUp", "↑").replace("ArrowDown", "↓").replace("Escape", "Esc").replaceAll("-", " + ");
}

export function help() {
  const row = (key, does) => make("tr", {}, make("th", { scope: "row" }, make("kbd", {}, key)), make("td", {}, does));
  dialog(words.keysTitle, "keys",
    make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": words.keysList },
      make("table", {}, make("tbody", {},
        row(shown("Mod-s"), words.save),
        row(shown("Mod-/"), words.openKeys),
        ...SHORTCUTS.map(([key, does]) => row(shown(key), does)),
        ...OTHERS.map(([key, does]) => row(shown(key), does))))));
  return true;
}

// The key of a command by its name, for tooltips.
export function keyOf(label) {
  const found = SHORTCUTS.find(([, name]) => name === label);
  return found ? shown(found[0]) : "";
}
