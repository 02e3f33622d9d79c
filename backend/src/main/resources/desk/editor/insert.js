// What can be inserted: the menu of the toolbar and the one that opens at a slash.
import { Plugin, PluginKey } from "prosemirror-state";
import * as commands from "./commands.js";
import { make, seenPart } from "./dom.js";
import { choose } from "./files.js";
import { insert } from "./placing.js";
import { schema } from "./schema.js";
import { words } from "./words.js";
import { importFile } from "./written.js";

const { nodes } = schema;
// Between the menu and what is above and below it, in pixels.
const GAP = 4;
const COMMAND = /^[/、]([^\s/、]{0,12})$/;

// What can go into the document of a path. Each with the letters by which it is found besides its name.
export function choices(documents, path) {
  const run = (command) => (view) => command(view.state, view.dispatch, view);
  const put = (make) => (view) => insert(make())(view.state, view.dispatch);
  const withFile = (kind, make) => (view) =>
    choose(kind, (asset) => {
      insert(make(asset))(view.state, view.dispatch);
      view.focus();
    });
  return [
    { label: words.paragraph, letters: "duanluo p", hint: words.paragraphHint, run: run(commands.paragraph) },
    { label: words.heading2, letters: "biaoti h2", hint: words.heading2Hint, run: run(commands.heading(2)) },
    { label: words.heading3, letters: "biaoti h3", hint: words.heading3Hint, run: run(commands.heading(3)), fits: (state) => commands.heading(3)(state) },
    { label: words.heading4, letters: "biaoti h4", hint: words.heading4Hint, run: run(commands.heading(4)), fits: (state) => commands.heading(4)(state) },
    { label: words.bulleted, letters: "liebiao ul", hint: words.bulletedHint, run: run(commands.list("bulleted")) },
    { label: words.numbered, letters: "bianhao ol", hint: words.numberedHint, run: run(commands.list("numbered")) },
    { label: words.figure, letters: "tupian img", hint: words.figureHint, run: withFile("image", (asset) => nodes.figure.create({ asset })) },
    { label: words.table, letters: "biaoge table", hint: words.tableHint, run: put(commands.newTable) },
    { label: words.quote, letters: "yinwen quote", hint: words.quoteHint, run: put(() => nodes.quote.create()) },
    { label: words.callout, letters: "tishi callout", hint: words.calloutHint, run: put(() => nodes.callout.create()) },
    { label: words.file, letters: "fujian file", hint: words.fileHint, run: withFile("any", (asset) => nodes.file.create({ asset, title: titleOf(asset) })) },
    { label: words.video, letters: "shipin video", hint: words.videoHint, run: withFile("video", (asset) => nodes.video.create({ asset, title: titleOf(asset) })) },
    {
      label: words.embed, letters: "yinyong embed", hint: words.embedHint,
      run: (view) => documents.choose((document) => {
        insert(nodes.embed.create({ document }))(view.state, view.dispatch);
        view.focus();
      }),
    },
    { label: words.importFile, letters: "daoru wenjian import md html", hint: words.importFileHint, run: (view) => importFile(view, path) },
  ];
}

function titleOf(asset) {
  return (asset.fileName || "").replace(/\.[^.]+$/, "");
}

const key = new PluginKey("slash");

// Opens at a slash in an otherwise empty paragraph, is narrowed by what is typed after it.
export function slashMenu(offered) {
  return new Plugin({
    key,
    state: {
      init: () => ({ dismissed: false, at: 0 }),
      apply: (tr, value, _, state) => {
        const told = tr.getMeta(key);
        const wanted = asked(state);
        return told ? { ...value, ...told } : wanted === null ? { dismissed: false, at: 0 } : tr.docChanged ? { ...value, at: 0 } : value;
      },
    },
    props: {
      handleKeyDown(view, event) {
        const found = matching(view.state, offered);
        if (!found.length || event.isComposing) {
          return false;
        }
        const { at } = key.getState(view.state);
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) {
          view.dispatch(view.state.tr.setMeta(key, { at: (at + step + found.length) % found.length }));
        } else if (event.key === "Escape") {
          view.dispatch(view.state.tr.setMeta(key, { dismissed: true }));
        } else if (event.key === "Enter") {
          take(view, found[at]);
        }
        return Boolean(step) || event.key === "Escape" || event.key === "Enter";
      },
    },
    view: (view) => new SlashList(view, offered),
  });
}

// What was typed after the slash, or null when there is none.
function asked(state) {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parent.type !== nodes.paragraph) {
    return null;
  }
  const typed = COMMAND.exec($from.parent.textContent);
  return typed && $from.parentOffset === $from.parent.content.size ? typed[1].toLowerCase() : null;
}

// What is meant by the letters typed; first those whose names begin with them.
function matching(state, offered) {
  const wanted = asked(state);
  const begins = (one) => one.label.toLowerCase().startsWith(wanted);
  return wanted === null || key.getState(state).dismissed ? [] : offered.filter((one) =>
    (one.label.toLowerCase().includes(wanted) || one.letters.split(" ").some((letters) => letters.startsWith(wanted)))
      && (!one.fits || one.fits(state))).sort((one, other) => begins(other) - begins(one));
}

function take(view, choice) {
  const { $from } = view.state.selection;
  view.dispatch(view.state.tr.delete($from.start(), $from.end()));
  choice.run(view);
  view.focus();
}

class SlashList {
  constructor(view, offered) {
    Object.assign(this, { view, offered });
    this.list = make("ul", { class: "slash", role: "listbox", id: "slash", "aria-label": words.insert, hidden: true });
    view.dom.parentNode.append(this.list);
    this.update(view);
  }

  update(view) {
    const found = view.hasFocus() ? matching(view.state, this.offered) : [];
    const { at } = key.getState(view.state);
    this.list.hidden = !found.length;
    if (!found.length) {
      view.dom.removeAttribute("aria-activedescendant");
      view.dom.removeAttribute("aria-controls");
      return;
    }
    this.list.replaceChildren(...found.map((choice, index) =>
      make("li", {
        role: "option", id: "slash-" + index, "aria-selected": String(index === at),
        // The text keeps the focus; a menu gone before the release would leave the click to the text below.
        onmousedown: (event) => event.preventDefault(),
        onclick: () => take(view, choice),
      }, make("strong", {}, choice.label), make("span", {}, choice.hint))));
    view.dom.setAttribute("aria-controls", "slash");
    view.dom.setAttribute("aria-activedescendant", "slash-" + at);
    this.place(view.coordsAtPos(view.state.selection.from));
    this.reveal(this.list.children[at]);
  }

  // Below the cursor, or above it where there is more room for what does not fit below.
  place(cursor) {
    const { list } = this;
    const frame = list.offsetParent.getBoundingClientRect();
    const seen = seenPart(this.view);
    const below = seen.bottom - cursor.bottom - 2 * GAP;
    const above = Math.min(cursor.top, seen.bottom) - seen.top - 2 * GAP;
    list.style.maxHeight = "";
    const upwards = list.offsetHeight > below && above > below;
    list.style.maxHeight = Math.min(list.offsetHeight, upwards ? above : below) + "px";
    const top = upwards ? Math.min(cursor.top, seen.bottom) - GAP - list.offsetHeight : cursor.bottom + GAP;
    list.style.top = top - frame.top + "px";
    list.style.left = Math.max(0, Math.min(cursor.left - frame.left, frame.width - list.offsetWidth)) + "px";
  }

  // Scrolls the menu, never the page, which would take the menu under the bars.
  reveal(option) {
    const lowest = option.offsetTop + option.offsetHeight - this.list.clientHeight;
    this.list.scrollTop = Math.min(option.offsetTop, Math.max(this.list.scrollTop, lowest));
  }

  destroy() {
    this.list.remove();
  }
}
