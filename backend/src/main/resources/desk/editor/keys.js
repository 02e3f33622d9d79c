// The keys, and the dialog that tells them.
import { baseKeymap, chainCommands } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import * as commands from "./commands.js";
import { dialog, make } from "./dom.js";
import * as placing from "./placing.js";

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

// Each key with what it is for; shown in this order.
const SHORTCUTS = [
  ["Mod-b", "粗体", commands.strong],
  ["Mod-i", "斜体", commands.emphasis],
  ["Mod-k", "链接", null],
  ["Mod-Alt-0", "段落", commands.paragraph],
  ["Mod-Alt-2", "二级标题", commands.heading(2)],
  ["Mod-Alt-3", "三级标题", commands.heading(3)],
  ["Mod-Alt-4", "四级标题", commands.heading(4)],
  ["Mod-Shift-8", "圆点列表", commands.list("bulleted")],
  ["Mod-Shift-9", "编号列表", commands.list("numbered")],
  ["Alt-ArrowUp", "这一块上移", placing.move(-1)],
  ["Alt-ArrowDown", "这一块下移", placing.move(1)],
  ["Mod-Shift-Backspace", "删去这一块", placing.remove],
  ["Shift-Enter", "换行，不另起一段", commands.breakLine],
  ["Mod-z", "撤销", chainCommands(undoInputRule, undo)],
  ["Mod-Shift-z", "重做", redo],
];

const OTHERS = [
  ["/", "空段落里打 / 或 、:插入图片、表格等"],
  ["Tab", "列表里降一级，表格里到下一格"],
  ["Shift-Tab", "列表里升一级，表格里到上一格"],
  ["Alt-F10", "到工具栏；在工具栏里用方向键，Esc 回到正文"],
  ["Escape", "离开图片等块的栏目，选中这一块"],
  ["## 空格", "小标题；- 空格：列表；1. 空格：编号列表；> 空格：引文"],
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
  const row = (key, words) => make("tr", {}, make("th", { scope: "row" }, make("kbd", {}, key)), make("td", {}, words));
  dialog("键盘快捷键", "keys",
    make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "快捷键列表" },
      make("table", {}, make("tbody", {},
        row(shown("Mod-s"), "保存"),
        row(shown("Mod-/"), "打开这张表"),
        ...SHORTCUTS.map(([key, words]) => row(shown(key), words)),
        ...OTHERS.map(([key, words]) => row(shown(key), words))))));
  return true;
}

// The key of a command by its name, for tooltips.
export function keyOf(words) {
  const found = SHORTCUTS.find(([, name]) => name === words);
  return found ? shown(found[0]) : "";
}
